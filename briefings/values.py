"""Values: frozen dataclasses of which a reading makes very many, and what is worked out of one once.

Python holds a dataclass frozen by writing each field through `object.__setattr__`, which makes one of five fields three
times as slow to make as one that is not: a tenth of all that follows the pipeline. Whoever checks types holds these
frozen; at run time they are compared and hashed as frozen ones are, and nothing more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:

    def value(*, frozen: bool, **how: Any) -> Any:
        """`dataclass`, for what is written `@value(frozen=True, …)`."""
        return dataclass(unsafe_hash=frozen, **how)


__all__ = ["once", "value"]

Found = TypeVar("Found")


class once(Generic[Found]):  # noqa: N801  # a decorator, as `property` is
    """A property that is worked out when it is first asked for, and kept.

    `functools.cached_property` holds a lock meanwhile, which takes as long as most of what we work out so.
    """

    def __init__(self, work_out: Callable[[Any], Found]) -> None:
        self.work_out, self.__doc__ = work_out, work_out.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type) -> Found:
        found = instance.__dict__[self.name] = self.work_out(instance)
        return found
