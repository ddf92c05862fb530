//! Names of attributes in the snake case of searches.

/// Converts a name from the snake case of searches: `sentAt` for `sent_at`.
pub(super) fn camel(name: &str) -> String {
    let mut camel = String::with_capacity(name.len());
    let mut starts_word = false;
    for c in name.chars() {
        match c {
            '_' => starts_word = true,
            c if starts_word => {
                camel.push(c.to_ascii_uppercase());
                starts_word = false;
            }
            c => camel.push(c),
        }
    }
    camel
}

/// Converts a name to the snake case of searches: `last_activity_at` for `lastActivityAt`.
pub(super) fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}
