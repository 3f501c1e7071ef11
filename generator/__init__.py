"""Kế hoạch mở: Vietnamese government plans, from YAML to a linked static site."""

__version__ = "0.1.0"
