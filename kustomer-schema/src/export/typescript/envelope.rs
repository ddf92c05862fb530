//! The types that every file has: documents of JSON:API, errors, and open unions of strings.

/// The types, in TypeScript.
pub(super) const ENVELOPE: &str = r"/** One of the known strings, or one that is newer than this file. */
export type Open<Known extends string> = Known | (string & {});

/** Links of a record or relationship: paths, not URLs. */
export interface Links {
  self?: string | null;
  [name: string]: unknown;
}

/** The type and ID of a related record. */
export interface RecordId {
  type?: string;
  id?: string;
}

/** A relationship to one record. */
export interface ToOne {
  data?: RecordId | null;
  links?: Links;
}

/** A relationship to any number of records. */
export interface ToMany {
  data?: RecordId[] | null;
  links?: Links;
}

/** A record of a JSON:API type. */
export interface ApiRecord<Type extends string, Attributes, Relationships = { [name: string]: unknown }> {
  readonly type: Type;
  readonly id: string;
  attributes: Attributes;
  relationships?: Relationships;
  links?: Links;
}

/** A record of any type. */
export type AnyRecord = ApiRecord<string, { [name: string]: unknown }>;

/** A response with one record. */
export interface ApiDocument<One> {
  data: One;
  included?: AnyRecord[];
  meta?: { [name: string]: unknown };
}

/** Facts about a list. Which of them there are depends on the list. */
export interface PageMeta {
  page?: number;
  pageSize?: number;
  total?: number;
  totalPages?: number;
  [name: string]: unknown;
}

/** Links of a list: paths, not URLs, and `null` where the list ends. */
export interface PageLinks {
  self?: string | null;
  first?: string | null;
  prev?: string | null;
  next?: string | null;
  last?: string | null;
}

/** A response with a page of records. */
export interface ApiPage<One> {
  data: One[];
  meta?: PageMeta;
  links?: PageLinks;
  included?: AnyRecord[];
}

/** An error, in either of the service's two shapes. */
export interface ApiError {
  status?: number | string;
  code?: string;
  title?: string;
  detail?: string;
  message?: string;
  source?: { pointer?: string; parameter?: string };
  meta?: { [name: string]: unknown };
}

/** The body of an error response. */
export interface ApiErrors {
  errors: ApiError[];
}
";
