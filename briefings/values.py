"""Values: frozen dataclasses of which a reading makes very many.

Python holds a dataclass frozen by writing each field through `object.__setattr__`, which makes one of five fields three
times as slow to make as one that is not: a tenth of all that follows the pipeline. Whoever checks types holds these
frozen; at run time they are compared and hashed as frozen ones are, and nothing more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:

    def value(*, frozen: bool, **how: Any) -> Any:
        """`dataclass`, for what is written `@value(frozen=True, …)`."""
        return dataclass(unsafe_hash=frozen, **how)


__all__ = ["value"]
