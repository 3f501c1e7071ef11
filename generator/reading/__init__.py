"""From files to records: strict YAML, forms that hold it, settings, older schemas.

What others may use stands in `__all__`: `load` reads a whole plans folder into `Records`,
`load_registries` its registries alone; `read_plan` and `read_registry` read bytes, of whatever
commit; `read_settings` reads a portal's `mkdocs.yml` with all that it inherits. Nothing is raised
for what a file says: problems are collected, each with its file, line and column.
"""

from generator.reading.plans import PlanRecord, Records, load, read_plan
from generator.reading.registries import RegistryRecord, load_registries, read_registry
from generator.reading.settings import Settings, read_settings

__all__ = [
    "PlanRecord",
    "Records",
    "RegistryRecord",
    "Settings",
    "load",
    "load_registries",
    "read_plan",
    "read_registry",
    "read_settings",
]
