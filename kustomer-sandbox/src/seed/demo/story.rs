//! What the customers of the demo write about, and what they are told.

/// A conversation as it goes, whoever has it. In texts, `{first}` is the customer's first name, `{flight}` the number of the
/// flight, `{city}` where it goes and `{agent}` the first name of the agent.
pub(super) struct Story {
    pub(super) subject: &'static str,
    pub(super) channel: Channel,
    /// Index into the teams.
    pub(super) team: usize,
    pub(super) priority: u8,
    /// Indexes into [`TAGS`].
    pub(super) tags: &'static [usize],
    pub(super) lines: &'static [Line],
    pub(super) end: End,
}

/// The name and color of tags.
pub(super) const TAGS: &[(&str, &str)] = &[
    ("delay", "#f2994a"),
    ("refund", "#eb5757"),
    ("baggage", "#9b51e0"),
    ("seats", "#2d9cdb"),
    ("upgrade", "#f2c94c"),
    ("check-in", "#27ae60"),
    ("accessibility", "#56ccf2"),
    ("feedback", "#6fcf97"),
];

#[derive(Debug, Clone, Copy)]
pub(super) enum Channel {
    Chat,
    Email,
    Sms,
    Whatsapp,
}

impl Channel {
    /// The `channel` and the `app` of its messages.
    pub(super) fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Chat => ("chat", "chat"),
            Self::Email => ("email", "postmark"),
            Self::Sms => ("sms", "twilio"),
            Self::Whatsapp => ("whatsapp", "whatsapp"),
        }
    }
}

/// What happens in a conversation, and how many minutes after it began.
#[derive(Debug, Clone, Copy)]
pub(super) enum Line {
    /// The customer writes.
    In(u32, &'static str),
    /// An agent responds.
    Out(u32, &'static str),
    /// An agent notes something that the customer does not see.
    Note(u32, &'static str),
    /// The customer's flight is late by some minutes.
    Delay(u32, u32),
    /// The customer's flight is cancelled.
    Cancel(u32),
}

impl Line {
    pub(super) fn minutes(self) -> u32 {
        match self {
            Self::In(at, _)
            | Self::Out(at, _)
            | Self::Note(at, _)
            | Self::Delay(at, _)
            | Self::Cancel(at) => at,
        }
    }
}

/// How a conversation ends, ten minutes after its last line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Done,
    Open,
    /// For this number of days.
    Snoozed(u32),
}

impl Story {
    /// Whether only those who travel for a company have it.
    pub(super) fn is_for_companies(&self) -> bool {
        self.team == COMPANY_TEAM
    }
}

/// Index of the team for companies.
const COMPANY_TEAM: usize = 3;

use Line::{Cancel, Delay, In, Note, Out};

pub(super) const STORIES: &[Story] = &[
    Story {
        subject: "Will I make my connection?",
        channel: Channel::Email,
        team: 1,
        priority: 4,
        tags: &[0],
        lines: &[
            Delay(0, 95),
            In(
                12,
                "Hello, {flight} to {city} now shows a delay of 95 minutes. Will I still make my connection?",
            ),
            Out(
                31,
                "Hello {first}, the connection waits for you: 14 of its passengers are on {flight}. {agent}",
            ),
            In(44, "That is a relief. Is there anything to eat at the gate?"),
            Out(52, "Show your boarding pass at any restaurant near the gate: lunch is on us."),
            Note(55, "Meal voucher sent to the gate. Nothing else to do."),
            Delay(90, 70),
            Out(
                94,
                "Good news, {flight} has made up some time and leaves 25 minutes earlier than announced.",
            ),
        ],
        end: End::Done,
    },
    Story {
        subject: "Seat next to my daughter",
        channel: Channel::Chat,
        team: 0,
        priority: 3,
        tags: &[3, 5],
        lines: &[
            In(0, "Hi! My daughter (6) and I are on {flight} and the app put us in rows 11 and 24."),
            Out(3, "Hi {first}, that is no way to travel. One moment, I am looking for two seats."),
            Out(7, "12A and 12B are yours. She has the window."),
            In(8, "She is very happy with that. Thank you!"),
        ],
        end: End::Done,
    },
    Story {
        subject: "Refund for a cancelled flight",
        channel: Channel::Email,
        team: 1,
        priority: 4,
        tags: &[1],
        lines: &[
            Cancel(0),
            In(25, "You have cancelled {flight}. I would rather have my money back than fly two days later."),
            Out(
                190,
                "Hello {first}, of course. The refund is on its way, it takes up to five working days. {agent}",
            ),
            Note(195, "Refund approved. Check in two weeks that the bank has it."),
            In(1500, "Thank you. Does that include the extra bag?"),
            Out(1560, "It does: ticket, seat and bag."),
        ],
        end: End::Snoozed(14),
    },
    Story {
        subject: "Gate change?",
        channel: Channel::Sms,
        team: 1,
        priority: 3,
        tags: &[],
        lines: &[
            In(0, "Which gate is {flight}? The screen says two different ones"),
            Out(2, "Gate 27, {first}. The other screen is being repaired. Boarding starts in 20 minutes."),
            In(3, "thx"),
        ],
        end: End::Done,
    },
    Story {
        subject: "Suitcase did not arrive",
        channel: Channel::Whatsapp,
        team: 2,
        priority: 5,
        tags: &[2],
        lines: &[
            In(0, "I landed in {city} an hour ago with {flight}. My suitcase did not."),
            In(1, "It is dark green with a yellow strap."),
            Out(9, "I am sorry, {first}. I am tracing it now. Which address should it go to?"),
            In(14, "The hotel at the harbour, I am there until Sunday."),
            Note(40, "Scanned at the transfer desk, missed the belt. Next flight tomorrow at 07:40."),
            Out(43, "Found it! It arrives tomorrow morning and a driver takes it to your hotel before noon."),
        ],
        end: End::Open,
    },
    Story {
        subject: "Invoice for the team's trip",
        channel: Channel::Email,
        team: COMPANY_TEAM,
        priority: 2,
        tags: &[],
        lines: &[
            In(0, "Could you send one invoice for all five tickets to {city} instead of five?"),
            Out(
                240,
                "Hello {first}, the invoice for all five is attached. Shall we do that for every trip? {agent}",
            ),
            In(310, "Yes please, and with our order number on it."),
            Out(330, "Noted for your company: one invoice a trip, with the order number."),
            Note(332, "Changed the invoicing of the company's account."),
        ],
        end: End::Done,
    },
    Story {
        subject: "Upgrade with miles",
        channel: Channel::Chat,
        team: 0,
        priority: 2,
        tags: &[4],
        lines: &[
            In(0, "Can I use my miles to upgrade {flight} to business?"),
            Out(4, "Yes, {first}: 28,000 miles, and there are three seats left. Shall I?"),
            In(5, "Do it :)"),
            Out(6, "Done. The lounge in the main hall is open to you from now on."),
        ],
        end: End::Done,
    },
    Story {
        subject: "Help at the airport",
        channel: Channel::Email,
        team: 0,
        priority: 4,
        tags: &[6],
        lines: &[
            In(0, "My mother travels with me on {flight} and cannot walk far. What do we have to do?"),
            Out(
                75,
                "Hello {first}, nothing: a colleague with a wheelchair meets you at the entrance, 2 hours ahead. {agent}",
            ),
            Note(78, "WCHR added to the booking, meeting point is entrance C."),
            In(130, "Wonderful, thank you. Entrance C, then."),
        ],
        end: End::Done,
    },
    Story {
        subject: "Check-in does not accept my passport",
        channel: Channel::Chat,
        team: 0,
        priority: 4,
        tags: &[5],
        lines: &[
            In(0, "The app says that my passport number is too short. It is not."),
            Out(5, "Thanks for telling us, {first}. Is there a letter at the beginning?"),
            In(6, "Yes, two."),
            Note(9, "Third report this week: the form counts digits only. Told the app team."),
            Out(
                10,
                "Then it is our mistake. I have checked you in, the boarding pass for {flight} is in your mail.",
            ),
        ],
        end: End::Open,
    },
    Story {
        subject: "Thank you",
        channel: Channel::Email,
        team: 2,
        priority: 1,
        tags: &[7],
        lines: &[
            In(
                0,
                "The crew of {flight} found my grandfather's watch under the seat and waited for me. Please thank them.",
            ),
            Out(
                600,
                "Hello {first}, the crew was delighted to read that. We wish you many more hours with it. {agent}",
            ),
        ],
        end: End::Done,
    },
    Story {
        subject: "Travelling with a cello",
        channel: Channel::Email,
        team: 2,
        priority: 3,
        tags: &[2, 3],
        lines: &[
            In(0, "I play the cello. Does it need a ticket of its own on {flight}?"),
            Out(
                180,
                "Hello {first}, it does, at half the fare, with the window seat and without a meal. {agent}",
            ),
            In(200, "It rarely eats. Please book it."),
            Out(260, "Booked: you are in 4C, the cello is in 4A."),
            In(2900, "The dates have changed. Can we both move to the day after?"),
        ],
        end: End::Open,
    },
    Story {
        subject: "Stranded",
        channel: Channel::Sms,
        team: 1,
        priority: 5,
        tags: &[0, 1],
        lines: &[
            Delay(0, 240),
            In(5, "{flight} is 4 hours late and I have missed the last train. What now?"),
            Out(11, "{first}, there is a room for you in the hotel at the station. Your name is enough."),
            In(13, "And the train tomorrow?"),
            Out(15, "Send us the ticket, we pay for it."),
        ],
        end: End::Open,
    },
];
