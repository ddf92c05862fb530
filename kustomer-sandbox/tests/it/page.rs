//! The inspector page in a browser: opening it, and what could be wrong with how it looks.

use serde_json::json;

use crate::browser::Browser;
use crate::support::Org;

/// Widths and heights in CSS pixels, and whether the colors are those of the dark mode.
pub(crate) const LOOKS: [(u32, u32, bool); 5] =
    [(1360, 850, false), (1360, 850, true), (1000, 700, false), (390, 844, true), (390, 844, false)];

/// Opens a part of the page and waits until it is connected.
pub(crate) fn open(browser: &mut Browser, org: &Org, hash: &str) {
    browser.open(&format!("{}{hash}", org.sandbox.inspector_url()));
    browser.eventually("document.querySelector('#live').dataset.state === 'on'");
}

#[track_caller]
pub(crate) fn no_errors(browser: &mut Browser) {
    let errors = browser.errors();
    assert!(errors.is_empty(), "errors in the console: {errors:#?}");
}

/// Checks that what is on the screen fits, can be read, and has names for a screen reader.
#[track_caller]
pub(crate) fn looks_right(browser: &mut Browser, case: &str) {
    assert_eq!(browser.evaluate(TOO_WIDE), json!([]), "{case} is too wide");
    assert_eq!(browser.evaluate(POOR_CONTRAST), json!([]), "{case}: contrast below 4.5");
    assert_eq!(browser.evaluate(UNNAMED), json!([]), "{case}: controls without a name");
}

/// The texts whose color differs too little from what is behind them: WCAG AA, 4.5 to 1.
const POOR_CONTRAST: &str = r#"(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (color) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    };
    const over = ([r, g, b, a], behind) => [r, g, b].map((value, at) => value * a + behind[at] * (1 - a));
    const behind = (element) => {
        if (!element) return [255, 255, 255];
        const own = rgba(getComputedStyle(element).backgroundColor);
        return own[3] === 1 ? own.slice(0, 3) : over(own, behind(element.parentElement));
    };
    const light = (color) => {
        const [r, g, b] = color.map((value) => {
            const part = value / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const poor = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        const text = texts.currentNode.data.trim();
        if (!text || !element.checkVisibility() || element.closest(".hidden, .skip")) continue;
        const ground = behind(element);
        const [a, b] = [light(over(rgba(getComputedStyle(element).color), ground)), light(ground)];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) poor.push(`${text.slice(0, 40)}: ${ratio.toFixed(2)}`);
    }
    return poor;
})()"#;

/// What has to be scrolled to the side, other than what is meant to be.
const TOO_WIDE: &str = r#"[...document.querySelectorAll("html, main, .list-body, .detail, .panel, .card, .rows > li")]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map((element) => element.outerHTML.slice(0, 200))"#;

/// Links, buttons and fields without a name for a screen reader.
const UNNAMED: &str = r#"[...document.querySelectorAll("a, button, input, select, [role=group], section")]
    .filter((element) => element.checkVisibility())
    .filter((element) => !(element.textContent.trim() || element.getAttribute("aria-label")
        || element.getAttribute("aria-labelledby") || element.labels?.length))
    .map((element) => element.outerHTML.slice(0, 200))"#;
