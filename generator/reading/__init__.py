"""From files to records: strict YAML, forms that hold it, settings, older schemas."""
