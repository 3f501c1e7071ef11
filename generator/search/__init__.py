"""Search without a server: a site's index as files, and the answers that come out of them.

Through this door a query is answered from the files of a built site, without the plans. Two more
lead to the other half: `items` says what can be found, `site` writes the index of it.
"""

from generator.search.engine import Answer, Result, Search
from generator.search.files import POINTER
from generator.search.rules import search_rules
from generator.search.store import OtherFormError

__all__ = ["POINTER", "Answer", "OtherFormError", "Result", "Search", "search_rules"]
