"""Writes pydantic.json: what pydantic 2.12.5 makes of models of every kind. `python write_pydantic.py > pydantic.json`"""
import json
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path
from re import Pattern
from typing import Annotated, Any, Literal, NamedTuple, Optional, Union
from uuid import UUID

from pydantic import AnyUrl, BaseModel, ConfigDict, Field, HttpUrl, RootModel, TypeAdapter
from pydantic import conint, conlist, constr, NonNegativeInt, PositiveFloat, SecretStr
from typing_extensions import TypedDict


class Color(str, Enum):
    red = "red"
    blue = "blue"


class Level(IntEnum):
    low = 1
    high = 2


class Address(BaseModel):
    street: str = Field(min_length=1, max_length=100)
    zip: str = Field(pattern=r"^\d{5}(-\d{4})?$")
    country: Literal["DE", "FR"] = "DE"


class Tree(BaseModel):
    value: int
    children: list["Tree"] = []


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: conint(ge=0, le=9)


class Dog(BaseModel):
    kind: Literal["dog"]
    name: str


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")
    a: int
    b: Optional[float] = None


class Loose(BaseModel):
    model_config = ConfigDict(extra="allow")
    a: int


class Point(NamedTuple):
    x: int
    y: float = 0.0


class Options(TypedDict, total=False):
    name: str
    size: int


class Person(BaseModel):
    """A person."""

    name: str
    age: NonNegativeInt
    color: Color
    level: Level
    address: Address
    pets: list[Annotated[Union[Cat, Dog], Field(discriminator="kind")]]
    score: PositiveFloat
    tags: dict[str, int]
    born: date
    nickname: Optional[str] = None


KINDS = [
    Person, Tree, Address, Strict, Loose, Point, Options, Color, Level,
    int, float, str, bool, None, bytes, Any, Decimal, date, datetime, time, timedelta, UUID,
    IPv4Address, IPv6Address, Path, Pattern, AnyUrl, HttpUrl, SecretStr, object,
    list[int], tuple[int, str], tuple[int, ...], set[int], frozenset[str], set[Color], set[Literal["a", "b", "c"]],
    dict[str, Any], dict[int, str], dict[Color, int], Sequence[str], Optional[int], Union[int, str],
    Union[Cat, Dog], Annotated[Union[Cat, Dog], Field(discriminator="kind")],
    Literal["a", 1, None, True], Literal["only"],
    conlist(int, min_length=2, max_length=3), constr(min_length=2, max_length=65535),
    constr(pattern=r"^[A-Z]{2,}$", max_length=8), conint(multiple_of=5), conint(gt=1, lt=10**20),
    Annotated[float, Field(gt=1e-10, lt=0.30000000000000004)], Annotated[float, Field(multiple_of=0.01)],
    Annotated[Decimal, Field(max_digits=6, decimal_places=2)], Annotated[str, Field(json_schema_extra={"x-a": 1})],
    RootModel[list[int]], list[Tree],
]

print(json.dumps([TypeAdapter(kind).json_schema() for kind in KINDS], indent=None, separators=(",", ":")))
