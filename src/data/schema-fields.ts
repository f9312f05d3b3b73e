/** The fields of a JSON Schema as the lines of a table. */

export interface SchemaField {
  /** The way to it: `region.code`; `outline[].level` of each item of a list; `cells{}.unit` of each value of a map. */
  path: string;
  /** What it is called in Chinese; empty where the schema does not say. */
  title: string;
  type: string;
  /** Values that it may have, where they are few. */
  values: readonly string[];
}

export interface JsonSchema {
  type?: string | string[];
  title?: string;
  properties?: Readonly<Record<string, JsonSchema>>;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  prefixItems?: readonly JsonSchema[];
  enum?: readonly unknown[];
  additionalProperties?: JsonSchema | boolean;
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  integer: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  null: '空',
};

/** The fields of an object, or of each item where the schema is of a list; each before the fields inside it. */
export function schemaFields(schema: JsonSchema): SchemaField[] {
  return fieldsUnder(schema.items ?? schema, '');
}

function fieldsUnder(schema: JsonSchema, path: string): SchemaField[] {
  const { properties = {}, items, anyOf = [], additionalProperties } = schema;
  return [
    ...Object.entries(properties).flatMap(([name, value]) => {
      const way = path === '' || path.endsWith('.') ? path + name : `${path}.${name}`;
      const { title = '' } = value;
      return [{ path: way, title, type: typeOf(value), values: valuesOf(value) }, ...fieldsUnder(value, way)]; // prettier-ignore
    }),
    ...(items ? fieldsUnder(items, `${path}[]`) : []),
    ...(typeof additionalProperties === 'object' ? fieldsUnder(additionalProperties, `${path}{}`) : []), // prettier-ignore
    ...anyOf.flatMap((one) => fieldsUnder(one, path)),
  ];
}

/** `文字或空`, `数或列表或空`. */
function typeOf(schema: JsonSchema): string {
  return [...new Set(typesOf(schema))].map((type) => typeNames[type] ?? type).join('或');
}

function typesOf({ type, anyOf, enum: values }: JsonSchema): string[] {
  if (anyOf) return anyOf.flatMap(typesOf);
  if (type !== undefined) return Array.isArray(type) ? type : [type];
  return values ? ['string'] : [];
}

function valuesOf(schema: JsonSchema): string[] {
  const { enum: values = [], anyOf = [] } = schema;
  return [...values.map(String), ...anyOf.flatMap(valuesOf)];
}
