// What strangers import: the nouns of the record and the walk from bytes to checks, and nothing of the insides.
@_exported public import Pipeline
@_exported public import RecordTypes
@_exported public import Texts
