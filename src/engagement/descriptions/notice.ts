/** How and when it ends, the letter, the documents. */
export const NOTICE_DESCRIPTIONS: Readonly<Record<string, string>> = {
  scenario: 'Why it ends. Chosen first, because the wording depends on it.',
  ending: 'How the relationship ends. Left out: by notice, and as a whole.',
  'ending.how':
    'notice (with a notice period), immediate, non-renewal (a term is not prolonged), agreement (of both sides), expiry (the term runs out) or confirmation (of the client’s own notice).',
  'ending.extent': 'whole, or part when only some of the services end.',
  'ending.legalBasis': 'The clause or statute you rely on. Needed for an immediate end.',
  'ending.clientNotice': 'The client’s own notice, when the client left. It starts the clock.',
  'ending.clientNotice.date': 'Date on the client’s notice.',
  'ending.clientNotice.receivedOn': 'Day the client’s notice reached you.',
  'ending.ifTooLate':
    'What to do when the wanted end date is earlier than the contract allows: take the next possible one, or stop with an error.',
  'ending.subjectTo':
    'A condition the end depends on, for example “the court’s permission”. Prints after “subject to”.',
  end: 'The last day in force: 2027-02-28, or with a time: { date: 2027-02-28, time: "17:00", timezone: Europe/London }. Leave it out to have it counted from the notice period.',
  'end.date':
    'The last day in force. It counts: the relationship ends when this day is over, unless a time is given.',
  'end.time': 'Time of the end on that day, 24 hours, in quotes: "17:00".',
  'end.timezone': 'Time zone of that time by its international name: Europe/London, Asia/Jerusalem.',
  'end.on': 'receipt: the relationship ends on the day the letter is received.',
  documents: 'Dates and references of single documents. Left out: those of the notice.',
  'documents.termination-letter': 'Date and reference of the termination letter.',
  'documents.handover-summary': 'Date and reference of the handover summary.',
  'documents.end-date-confirmation':
    'Date and reference of the confirmation of the end date. It is often issued later, when the day of receipt is known.',
  'documents.covering-email': 'Date and reference of the covering e-mail.',
  'documents.acknowledgement': 'Date and reference of the acknowledgement of receipt.',
  'documents.successor-reply': 'Date and reference of the reply to the successor.',
  'documents.talking-points': 'Date and reference of the talking points (internal).',
  'documents.decision-record': 'Date and reference of the decision record (internal).',
  'documents.*.date': 'Date printed on the document: 2026-12-31.',
  'documents.*.reference': 'Your reference printed on the document.',
  'documents.*.replaces': 'The earlier version this document replaces.',
  'documents.*.replaces.date': 'Date of the earlier version.',
  'documents.*.replaces.reference': 'Reference of the earlier version.',
  notice: 'The letter: its date, how it is sent, and what came before.',
  'notice.date': 'Date of the letter: 2026-11-23.',
  'notice.place': 'Place printed before the date, for example “Canterbury”.',
  'notice.reference': 'Your reference.',
  'notice.yourReference': 'The client’s reference.',
  'notice.delivery': 'How the letter is sent: registered-post, or a list of ways with details.',
  'notice.delivery.by':
    'hand, courier, registered-post, post, e-mail, e-delivery (the national service for registered electronic delivery) or portal.',
  'notice.delivery.returnReceipt': 'yes when a return receipt is asked for.',
  'notice.delivery.sentOn': 'Day it is sent, if it is not the date of the letter.',
  'notice.delivery.trackingNumber': 'Tracking number of the post or courier.',
  'notice.receivedOn':
    'Day the client received the letter, once it is known. Until then the documents say what happens if it arrives later.',
  'notice.receivedAt': 'Time of day at which it was received: 17:30. Late arrival may count on the next day.',
  'notice.prior': 'Earlier letters on the matter that this one refers to.',
  'notice.prior.date': 'Date of the earlier letter.',
  'notice.prior.kind': 'reminder, formal-demand or warning.',
  'notice.prior.about': 'What it was about.',
  'notice.conversation': 'The conversation in which you told the client. It comes before the letter.',
  'notice.conversation.date': 'Day of the conversation.',
  'notice.conversation.with': 'Whom you spoke to.',
  'notice.conversation.channel': 'phone, meeting, video, e-mail or chat.',
  'notice.reason':
    'The reason given to the client. Left out: none. Your own reasons belong to internal.reasons.',
  'notice.reason.mode': 'none, neutral, one (exactly one reason) or clause (the wording of the contract).',
  'notice.reason.words':
    'A ready reason of your own, for mode neutral: capacity, focus, expertise, fit, reorganisation, relocation, service-discontinued or retirement. Choose one only if it is true.',
  'notice.reason.text':
    'The reason as the client reads it: whole sentences with a full stop. Facts, no blame.',
};
