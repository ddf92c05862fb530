//! Skipping values: the grammar is checked, nothing is allocated.

use super::{DecodeError, Reader, Syntax};

impl<'a> Reader<'a> {
    /// Skips one value of any type.
    ///
    /// # Errors
    /// When it is malformed or nested too deeply.
    pub fn skip(&mut self) -> Result<(), DecodeError> {
        match self.peek() {
            Some(b'"') => match self.plain_string() {
                Some(_) => Ok(()),
                None => self.skip_string().map(|_| ()),
            },
            Some(b'{') => self.skip_object(),
            Some(b'[') => self.skip_array(),
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            Some(b'n') => self.literal("null"),
            Some(b'-' | b'0'..=b'9') => self.number_text().map(|_| ()),
            Some(_) => Err(self.syntax(Syntax::Unexpected("a value"))),
            None => Err(self.cut_off()),
        }
    }

    /// Skips one value and returns its text.
    ///
    /// # Errors
    /// When it is malformed or nested too deeply.
    pub fn raw(&mut self) -> Result<&'a str, DecodeError> {
        self.peek();
        let start = self.at;
        self.skip()?;
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    // The depth limit bounds the recursion of the next two functions.
    fn skip_object(&mut self) -> Result<(), DecodeError> {
        self.open()?;
        let mut first = true;
        while self.next_name(&mut first)? {
            self.skip()?;
        }
        Ok(())
    }

    fn skip_array(&mut self) -> Result<(), DecodeError> {
        let mut items = self.array()?;
        while self.item(&mut items)? {
            self.skip()?;
        }
        Ok(())
    }
}
