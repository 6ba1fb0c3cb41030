"""What a file says: the base of every model that is read from YAML."""

from pydantic import BaseModel, ConfigDict


class Fact(BaseModel):
    """A value read from a file: frozen, and without a key that the schema does not name.

    Files give every scalar as text (DESIGN section 3, "Reading"); the scalar types of
    `model.scalars` turn it into days and numbers.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
