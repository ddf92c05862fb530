//! The codes of errors: one for each kind of mistake, such as `K205`. They are part of messages, and people search for them,
//! so a code is never reused. `pages` describes each of them; the codes below `K200` are those of `kustomer diff`.

use std::fmt;

/// Declares the codes, with a number for each. Two with the same number do not compile.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $number:literal,)*) => {
        /// The code of an error.
        // Each feature has errors of its own.
        #[cfg_attr(not(feature = "source"), allow(dead_code))]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[repr(u16)]
        pub(crate) enum Code {
            $($(#[$doc])* $name = $number,)*
        }

        #[cfg(test)]
        impl Code {
            /// All codes, in the order of the declaration.
            pub(crate) const ALL: &[Self] = &[$(Self::$name),*];
        }
    };
}

codes! {
    // K200 to K219: how attributes are written.
    NotInParentheses = 200,
    NotAnAttribute = 201,
    CommaMissing = 202,
    EqualsMissing = 203,
    ValueMissing = 204,
    UnknownAttribute = 205,
    DuplicateAttribute = 206,
    WrongArgument = 207,
    NoArguments = 208,
    UnknownArgument = 209,
    DuplicateArgument = 210,
    SuffixedString = 211,
    UnknownCase = 212,
    NotAPath = 213,
    NotAnExpression = 214,
    MalformedWriteOnly = 215,
    CfgInWriteOnly = 216,
    ConflictingAttributes = 217,
    RequiresAnother = 218,
    FeatureNotEnabled = 219,

    // K220 to K229: the item with the derive.
    NotAStruct = 220,
    NotAnEnum = 221,
    NotANewtype = 222,
    GenericParameters = 223,
    Borrows = 224,
    NestedTooDeeply = 225,
    AttributeInNewtype = 226,

    // K230 to K249: resources and KObjects.
    NotAResource = 230,
    KlassName = 231,
    CollectionPath = 232,
    IdMissing = 233,
    IdWithNoId = 234,
    SecondId = 235,
    AttributeOnId = 236,
    IdType = 237,
    NotAParent = 238,
    ParentWithoutCapabilities = 239,
    ChildPath = 240,
    NeverSent = 241,
    BodiesWithoutEffect = 242,
    DeclaredTwice = 243,
    UnknownInKObject = 244,
    StandardType = 245,
    NeverReturned = 246,
    StandardAccess = 247,

    // K250 to K259: names.
    InvalidName = 250,
    NameIsAPath = 251,
    NameWithSpace = 252,
    DuplicateName = 253,
    AliasOfItself = 254,
    NamedCustom = 255,
    SecondOfAKind = 256,
    SetterCollision = 257,
    NotAnAttributeOfSerde = 258,
    SearchFieldsName = 259,

    // K260 to K269: custom attributes.
    SuffixMissing = 260,
    SuffixMismatch = 261,
    SuffixTwice = 262,
    SuffixOfAParameter = 263,
    NotText = 264,
    ListOfLists = 265,
    CustomWithoutResource = 266,
    CustomOfAKObject = 267,
    CustomOfAnUnknownResource = 268,
    SearchFieldsOfUsers = 269,

    // K270 to K279: types of fields.
    UnsupportedType = 270,
    DynType = 271,
    NestedOption = 272,
    DefaultOfAnOption = 273,
    RelationshipType = 274,
    UnknownFieldType = 275,
    ExtraFieldType = 276,
    RelationshipTarget = 277,

    // K280 to K299: enums and unions.
    FallbackMissing = 280,
    SecondFallback = 281,
    FallbackValue = 282,
    VariantWithFields = 283,
    DuplicateValue = 284,
    VariantFields = 285,
    VariantNotAnObject = 286,
    NoVariants = 287,
    SameShape = 288,
    UnknownShape = 289,
    WrongShape = 290,
    NullableVariant = 291,
    RecursiveVariant = 292,

    // K300 to K319: operations.
    MethodMissing = 300,
    SecondMethod = 301,
    MalformedPath = 302,
    DuplicatePlaceholder = 303,
    PlaceholderWithoutField = 304,
    PathFieldElsewhere = 305,
    NoEffectInPath = 306,
    PathFieldType = 307,
    RepeatedNotAList = 308,
    StringBody = 309,
    BodyOfGet = 310,
    SecondBody = 311,
    BodyWithMembers = 312,
    JsonInForm = 313,
    EmptyForm = 314,

    // K320 to K339: the comparison with a schema file.
    SchemaFileName = 320,
    ErrorInSchemaFile = 321,
    SchemaPart = 322,
    SchemaOfAnother = 323,
    NotInSchema = 324,
    FieldMissing = 325,
    RequiredOnCreate = 326,
    AccessDiffers = 327,
    NullNotHandled = 328,
    TypeDiffers = 329,
    SuffixDiffers = 330,
    CountDiffers = 331,
    ValuesDiffer = 332,
    CaseDiffers = 333,

    // K340 to K349: `include_schemas!`.
    FolderOfSchemas = 340,
    UnknownOption = 341,
    ModuleHidesCrate = 342,
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "K{}", *self as u16)
    }
}
