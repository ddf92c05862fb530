//! AI agents and AI workflows, evaluations of their responses, and AI-generated summaries.
//!
//! Its resources follow, each in a module with its types and operations.
//!
//! Requires the feature `ai`.

// Generated from `ai` by `kustomer generate`. Do not edit.

pub mod automation;
pub mod evaluation;
pub mod evaluation_run;
pub mod evaluation_test_case;
pub mod evaluation_test_case_result;
pub mod summary;

#[doc(inline)]
pub use automation::Automation;
#[doc(inline)]
pub use evaluation::{Evaluation, EvaluationUpdate, NewEvaluation};
#[doc(inline)]
pub use evaluation_run::EvaluationRun;
#[doc(inline)]
pub use evaluation_test_case::{
    EvaluationTestCase, EvaluationTestCaseRequired, EvaluationTestCaseUpdate, NewEvaluationTestCase,
};
#[doc(inline)]
pub use evaluation_test_case_result::EvaluationTestCaseResult;
#[doc(inline)]
pub use summary::Summary;
