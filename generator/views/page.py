"""One page of the site, before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.urls import Address


@dataclass(frozen=True, slots=True)
class Page:
    """One page to render: `template` is a file of `theme/pages/`, which sees `shown` as `page`.

    `contents` tells whether the host lists the page's headings beside it, `searched` whether search
    engines are to list the page.
    """

    address: Address
    template: str
    title: str
    description: str
    shown: object
    contents: bool = True
    searched: bool = True
