"""Ground floor: the strict loader: TOML and CSV of this package (or of a user) become frozen records, or one TableError that lists every fault.

An unknown key, a bare string where a list is wanted (cattrs would make letters of it), a number for text, a missing
key: each is refused with file and key. Nothing is read at import.
"""

import csv
import difflib
import enum
import io
import tomllib
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.abc import Traversable
from importlib.resources import files
from pathlib import Path

import attrs
import cattrs
from cattrs.errors import ForbiddenExtraKeysError, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn
from cattrs.v import format_exception

from conflictevents.errors import TableError

Source = Traversable | Path
T = typing.TypeVar("T")
_WITH_NONE = 2
"""Kinds of a value that may be missing: its own and None."""


def packaged(*parts: str) -> Traversable:
    """A data file of this package: packaged("events", "battles.toml")."""
    return files("conflictevents").joinpath(*parts)


def _strict_str(value: object, _: type) -> str:
    if not isinstance(value, str):
        raise ValueError(f"expected text in quotes, got {value!r}")
    return value


def _strict_bool(value: object, _: type) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"expected true or false, got {value!r}")
    return value


def _strict_int(value: object, _: type) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"expected a whole number, got {value!r}")
    return value


def _strict_float(value: object, _: type) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"expected a number, got {value!r}")
    return float(value)


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, enum.Enum)


def _strict_enum(value: object, kind: type[enum.Enum]) -> enum.Enum:
    try:
        return kind(value)
    except ValueError:
        raise ValueError(f"expected one of {', '.join(str(member.value) for member in kind)}, got {value!r}") from None


def _but_for_enums(plain: type, hook: Callable[[object, type], object]) -> Callable[[object, typing.Any], object]:
    """A hook for str is also taken for every StrEnum: there it gives way to the one for enums."""

    def structure(value: object, kind: type) -> object:
        return _strict_enum(value, kind) if kind is not plain and _is_enum(kind) else hook(value, kind)

    return structure


def _is_list(kind: object) -> bool:
    return typing.get_origin(kind) in (tuple, frozenset)


def _list_hook(kind: type, converter: cattrs.Converter) -> Callable[[object, type], tuple[object, ...] | frozenset[object]]:
    held, item = typing.get_origin(kind), typing.get_args(kind)[0]

    def structure(value: object, _: type) -> tuple[object, ...] | frozenset[object]:
        if not isinstance(value, list | tuple):
            raise ValueError(f"expected a list, got {value!r}")
        items, errors = [], []
        for number, one in enumerate(value):
            try:
                items.append(converter.structure(one, item))
            except Exception as error:  # cattrs raises groups of whatever the hooks raise
                error.add_note(IterableValidationNote(f"item {number}", number, item))
                errors.append(error)
        if errors:
            raise IterableValidationError(f"{len(errors)} faulty items", errors, kind)
        return frozenset(items) if held is frozenset else tuple(items)

    return structure


def _is_optional(kind: object) -> bool:
    """True for "str | None" and the like."""
    kinds = typing.get_args(kind)
    return isinstance(kind, types.UnionType) and len(kinds) == _WITH_NONE and type(None) in kinds


def _optional_hook(kind: type, converter: cattrs.Converter) -> Callable[[object, type], object]:
    """As cattrs does it, with the hook of what it holds looked up once."""
    inner = next(one for one in typing.get_args(kind) if one is not type(None))
    hook = converter.get_structure_hook(inner)
    return lambda value, _: None if value is None else hook(value, inner)


def make_converter() -> cattrs.Converter:
    """A cattrs converter that refuses what it does not know and changes no type on the way."""
    converter = cattrs.Converter(forbid_extra_keys=True)
    for kind, hook in ((str, _strict_str), (bool, _strict_bool), (int, _strict_int), (float, _strict_float)):
        converter.register_structure_hook(kind, _but_for_enums(kind, hook))  # by class, since cattrs asks its own hooks of these classes before any predicate
    converter.register_structure_hook_func(_is_enum, _strict_enum)
    converter.register_structure_hook_factory(_is_list, _list_hook)
    converter.register_structure_hook_factory(_is_optional, _optional_hook)
    converter.register_structure_hook_factory(attrs.has, lambda kind: make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True))
    return converter


CONVERTER = make_converter()
_FEW_KEYS = 8


def _explain(error: BaseException, kind: type | None) -> str:
    if isinstance(error, ForbiddenExtraKeysError):
        known = [field.name for field in attrs.fields(error.cl)]
        keys = f"; the keys are {', '.join(known)}" if len(known) <= _FEW_KEYS else ""
        return "\n".join(f"unknown key {key!r}{meant(key, known) or keys}" for key in sorted(error.extra_fields))
    return str(error) if isinstance(error, ValueError) else format_exception(error, kind)


def meant(word: str, known: Iterable[str]) -> str:
    """ "; did you mean 'verbs'?" for the known word that is nearest to a wrong one; "" where none is near."""
    near = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def faults_of(error: Exception, where: str, path: str = "") -> tuple[str, ...]:
    """One line a fault, each with its path: "battles.toml: armed_clash.nouns: expected a list, got 'clash'". path: of what was read."""
    lines = (line.rpartition(" @ ") for line in cattrs.transform_error(error, path=path, format_exception=_explain))
    faults = ((at.removeprefix("."), message) for messages, _, at in lines for message in messages.split("\n"))
    return tuple(": ".join(part for part in (where, at, message) if part) for at, message in faults)


def texts_in(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in raw tables, with its path: ("shootdown.verbs[0].words[1]", "down")."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts_in(one, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from texts_in(one, f"{path}[{number}]")


def read_toml(source: Source) -> dict[str, object]:
    """The raw tables of a TOML file. Raises TableError if it is not there, not UTF-8 or not TOML."""
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise TableError((f"{source}: no such file: check the name",)) from error
    except OSError as error:
        raise TableError((f"{source}: can't be read: {error.strerror or error}",)) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise TableError((f"{source.name}: not a TOML file in UTF-8: {error}",)) from error


def structure_tables(raw: Mapping[str, object], kind: type[T], where: str) -> dict[str, T]:
    """Each table of a file as a `kind`, by its name. All faults of all tables are raised as one TableError."""
    found: dict[str, T] = {}
    faults: list[str] = []
    for name, table in raw.items():
        try:
            found[name] = CONVERTER.structure(table, kind)
        except Exception as error:  # cattrs raises groups of whatever the hooks raise
            faults.extend(faults_of(error, where, name))
    if faults:
        raise TableError(tuple(faults))
    return found


def load_tables(source: Source, kind: type[T]) -> dict[str, T]:
    """The tables of a TOML file as records of one `kind`."""
    return structure_tables(read_toml(source), kind, source.name)


def load_toml(source: Source, kind: type[T]) -> T:
    """A whole TOML file as one record."""
    try:
        return CONVERTER.structure(read_toml(source), kind)
    except TableError:
        raise
    except Exception as error:
        raise TableError(faults_of(error, source.name)) from error


def load_csv(source: Source, kind: type[T]) -> tuple[T, ...]:
    """The rows of a CSV file as records, in the file's order.

    An empty cell is None in a field that allows it and an empty tuple in a tuple; lists are split at "|"; int and float
    fields are read as numbers. The head must have exactly the record's fields.
    """
    hints = typing.get_type_hints(kind)
    rows: list[T] = []
    faults: list[str] = []
    with io.StringIO(source.read_bytes().decode("utf-8"), newline="") as lines:
        reader = csv.reader(lines)
        head = next(reader, [])
        if sorted(head) != sorted(hints):
            raise TableError((f"{source.name}: the head should be {sorted(hints)}, it is {sorted(head)}",))
        cells = [(name, _cell_reader(hints[name])) for name in head]
        structure = CONVERTER.get_structure_hook(kind)
        for number, row in enumerate(filter(None, reader), start=2):
            try:
                padded = row if len(row) >= len(head) else [*row, *[""] * (len(head) - len(row))]
                rows.append(structure({name: read(text) for (name, read), text in zip(cells, padded, strict=False)}, kind))
            except Exception as error:
                faults.extend(faults_of(error, f"{source.name} line {number}"))
    if faults:
        raise TableError(tuple(faults))
    return tuple(rows)


def _cell_reader(hint: object) -> Callable[[str], object]:
    """What makes a value of a column's cells, text otherwise."""
    kinds = set(typing.get_args(hint)) or {hint}
    optional = type(None) in kinds
    if _is_list(hint):
        return lambda text: [part.strip() for part in text.split("|")] if text and not text.isspace() else []
    if int in kinds or float in kinds:
        number = float if float in kinds else int
        return lambda text: None if optional and not text.strip() else _number(text.strip(), number)
    return lambda text: text.strip() or (None if optional else "")


def _number(text: str, kind: type[int] | type[float]) -> object:
    try:
        return kind(text)
    except ValueError:
        return text  # the strict hook names the fault
