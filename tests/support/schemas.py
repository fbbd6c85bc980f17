"""Hold JSON that figtrail wrote to docs/schema/.

The schemas let a reader meet keys it does not know, since a key may be added under the same number.
Here no such key passes: objects are closed, and every key that is described must be there.
"""
import functools
import json
import pathlib
import warnings

warnings.simplefilter('ignore', DeprecationWarning)  # newer versions deprecate RefResolver
import jsonschema  # Debian: python3-jsonschema

FOLDER = pathlib.Path(__file__).resolve().parents[2] / 'docs' / 'schema'
PARTS = 'parts-1.json'


def point_to(file, schema):
    """A copy whose references name their file."""
    if isinstance(schema, list):
        return [point_to(file, one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: file + value if key == '$ref' and value.startswith('#') else point_to(file, value)
            for key, value in schema.items()}


def find(loaded, reference):
    file, _, path = reference.partition('#/')
    found = loaded[file]
    for step in path.split('/'):
        found = found[step]
    return found


def complete(loaded, schema):
    """Replace allOf by one object: definitions whose names end in _keys become whole."""
    schema['properties'], schema['required'] = {}, []
    for part in schema.pop('allOf'):
        whole = find(loaded, part['$ref']) if '$ref' in part else part
        schema['properties'].update(whole['properties'])
        schema['required'] += whole['required']


def close(loaded, schema):
    """Forbid what is not described, demand what is."""
    if 'allOf' in schema:
        complete(loaded, schema)
    if 'properties' in schema:
        if set(schema['properties']) != set(schema['required']):
            raise ValueError(f'keys that may be missing: {schema}')
        schema.setdefault('additionalProperties', False)
    for key, value in schema.items():
        if key in ('properties', '$defs'):
            for one in value.values():
                close(loaded, one)
        elif key == 'oneOf':
            for one in value:
                close(loaded, one)
        elif key == 'items':
            close(loaded, value)


@functools.cache
def files():
    loaded = {}
    for file in sorted(FOLDER.glob('*.json')):
        schema = json.loads(file.read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        loaded[file.name] = point_to(file.name, schema)
    for schema in loaded.values():
        close(loaded, schema)
    return {(FOLDER / name).as_uri(): schema for name, schema in loaded.items()}


@functools.cache
def validator(name, part):
    """For the schema "figtrail.search/1": of a whole document, or of a line of ndjson."""
    uri = (FOLDER / (name.removeprefix('figtrail.').replace('/', '-') + '.json')).as_uri()
    if uri not in files():
        raise ValueError(f'docs/schema/ has no schema {name}')
    resolver = jsonschema.RefResolver(uri, files()[uri], store=files())
    schema = files()[uri] if part == 'document' else {'$ref': f'{uri}#/$defs/line'}
    return jsonschema.Draft202012Validator(schema, resolver=resolver)


def complaint(value, name, part):
    """What is wrong with it, or None."""
    error = jsonschema.exceptions.best_match(validator(name, part).iter_errors(value))
    return error and f'{name}: {error.json_path}: {error.message[:400]}'


def is_lines(text):
    """ndjson ends with a summary of its own; a document is one object."""
    lines = text.rstrip('\n').split('\n')
    return lines[-1].startswith('{"type":"summary"')


def complaints(text):
    """Of all that one command wrote as json or ndjson."""
    if is_lines(text):
        lines = [json.loads(line) for line in text.rstrip('\n').split('\n')]
        found = (complaint(line, lines[-1]['schema'], 'line') for line in lines)
    else:
        document = json.loads(text)
        found = (complaint(document, document['schema'], 'document'),)
    return [one for one in found if one]
