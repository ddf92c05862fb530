//! Text for a terminal: paragraphs with short lines, and indented code. The pages of `kustomer explain` consist of these.

/// Width of a line in characters.
const WIDTH: usize = 80;

/// Breaks a paragraph into lines, each with a line break at its end.
pub fn paragraph(text: &str) -> String {
    let mut lines = String::new();
    let mut width = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > WIDTH {
            lines.push('\n');
            width = 0;
        } else if width > 0 {
            lines.push(' ');
            width += 1;
        }
        lines.push_str(word);
        width += length;
    }
    lines.push('\n');
    lines
}

/// Indents each line of code or data by four spaces.
pub fn code_block(text: &str) -> String {
    if text.is_empty() {
        return "    (nothing)\n".to_owned();
    }
    text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") }).collect()
}
