"""What can be wrong with a database or its key: each error says what, and what to do about it."""


class StoreError(Exception):
    """The store cannot do this. `what` and `remedy` are sentences for whoever runs the program."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.what = what
        self.remedy = remedy


class BadAddress(StoreError):
    """`database.url` names nothing the store can open."""


class DatabaseUnreachable(StoreError):
    """The server does not answer, or the file cannot be opened."""


class DatabaseBusy(StoreError):
    """Another process works with this SQLite file."""


class DatabaseBehind(StoreError):
    """The tables are older than this program."""


class DatabaseNewer(StoreError):
    """The tables were made by a newer program than this one."""


class DatabaseDamaged(StoreError):
    """A change of the tables, or a backup, would leave rows that do not fit together."""


class KeyLost(StoreError):
    """The key that sealed this database is missing, or another one is in its place."""


class BadKey(StoreError):
    """What stands where the key should be is no key."""


class SealBroken(StoreError):
    """One sealed value does not belong to the row it was found in, or was changed."""

    def __init__(self, table: str, row_id: str) -> None:
        super().__init__(
            f"The sealed words in {table}/{row_id} do not fit that row.",
            "The row was changed or copied by something else. Restore it from a backup.",
        )
