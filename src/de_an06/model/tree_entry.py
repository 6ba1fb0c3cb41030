"""What a path is in a git tree."""

from dataclasses import dataclass, field

_REGULAR = frozenset({"100644", "100755"})
_LINK = "120000"


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """A path's mode and the name of its object, as git writes them; `size` in bytes.

    `size` is 0 where the object is no file (a submodule), and where it was not asked for; entries
    are equal whether it was or not.
    """

    mode: str
    object: str
    size: int = field(default=0, compare=False)

    @property
    def is_regular(self) -> bool:
        """Whether it is a plain file, executable or not."""
        return self.mode in _REGULAR

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == _LINK
