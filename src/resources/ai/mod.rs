//! Records of `ai`, a module for each with the types in it and the calls of its endpoints.

// Generated from `ai` by `kustomer generate`: change that, not this.

pub mod automation;
pub mod evaluation;
pub mod evaluation_run;
pub mod evaluation_test_case;
pub mod evaluation_test_case_result;
pub mod summary;

pub use automation::Automation;
pub use evaluation::{Evaluation, EvaluationUpdate, NewEvaluation};
pub use evaluation_run::EvaluationRun;
pub use evaluation_test_case::{EvaluationTestCase, EvaluationTestCaseUpdate, NewEvaluationTestCase};
pub use evaluation_test_case_result::EvaluationTestCaseResult;
pub use summary::Summary;
