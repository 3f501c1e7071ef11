"""Tables that go out to a spreadsheet and come back."""
