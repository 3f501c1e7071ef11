"""Agencies: who acts, in which role, in which plans."""
