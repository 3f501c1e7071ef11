"""The same content under every host that can be installed: `make hosts`."""
