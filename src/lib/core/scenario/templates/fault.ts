/** Something of ours failed: an early sign, a cause that is known at half time, an update that is owed. */
export const FAULT = `# A quarter of an hour in which something of yours has failed. Replace what is in [brackets].
id: something-failed
title: Something failed
summary: Something of ours has stopped working, and people notice before we do.
difficulty: steady
minutes: 15
exercises: an early sign, an honest "we do not know yet", an update at the time that was named
objectives:
  - id: see-it
    text: See the first sign in the noise, and ask where it comes from
  - id: answer
    text: Answer each person with what is known, and say what is not
  - id: update
    text: Come back when the cause is known, and put it right with those who were told less
story:
  starts: "2027-03-01T09:00"
organisation:
  name: "[Our organisation]"
  handle: "@ourorganisation"
  industry: "[what we do]"
  about: "[Who we are, whom we serve, and what they rely on us for.]"
  voice: Plain, warm, in the first person. No slogans.
  plan:
    roles:
      - id: operations
        name: Head of operations
        does: Knows what failed and when it is mended
      - id: care
        name: Customer care
        does: Looks after single cases, by phone
    do:
      - Say what is known, and what is not.
      - Name the time of the next update, and keep it.
    dont:
      - Guess at the cause.
      - Ask for personal data in public.
    holding:
      - title: First minutes
        text: We see that something is wrong and are finding out what. We will write again by ten past nine.
situation:
  briefing: It is Monday morning and all looks well. You have the account for the next quarter of an hour.
  happened: "[The service] stopped working at nine, and people could not [do what they needed to]."
  responsibility: unclear
  becomes:
    - at: "07:30"
      responsibility: accident
truth:
  happened: "[What failed, and what it kept people from doing.]"
  source: Our own service
  cause: own
  affected: People who rely on it this morning
  severity: medium
  spread: local
facts:
  - id: stopped
    text: "[The service] has not worked since nine."
    status: hidden
    becomes:
      - at: "01:30"
        status: known
  - id: cause
    text: A part wore out. It was ours to check, and the check was late.
    open: Why it stopped
    status: unconfirmed
    becomes:
      - at: "07:30"
        status: known
  - id: phone
    text: Whoever cannot wait can ring 0100 200 300 and gets help at once.
personas:
  - id: robin
    handle: "@robin_asks"
    name: Robin Vale
    followers: 310
    temper: worried
  - id: sam
    handle: "@sam_early"
    name: Sam Okoro
    followers: 90
  - id: gazette
    handle: "@morninggazette"
    name: Morning Gazette
    kind: press
    followers: 21000
  - id: jo
    handle: "@jo_and_dog"
    name: Jo Lind
statement:
  target: "04:00"
  limit: "08:00"
  objectives: [answer]
moves:
  - title: The first sign
    at: "00:00"
  - title: The cause is known
    at: "07:30"
injects:
  - id: dog
    at: "00:10"
    from: jo
    text: The dog has eaten my left shoe. Only ever the left one.
  - id: first-sign
    at: "00:40"
    from: sam
    text: Odd, it just stopped in the middle of what I was doing. Anybody else?
    sign: true
    expects:
      action: reply
      target: "03:00"
      limit: "05:00"
      objectives: [see-it]
  - id: note-operations
    at: "01:30"
    channel: briefing
    from: operations
    text: It has been down since nine. We do not know why yet. Do not guess, please.
  - id: need
    at: "02:10"
    from: robin
    text: "@ourorganisation I need it this morning, for my mother. Is it down or is it me?"
    severity: medium
    expects:
      action: reply
      target: "02:30"
      limit: "05:00"
      objectives: [answer]
    takesUp:
      problem: [it does not work]
      harm: [needs it for her mother]
      question: is it down
      answers: [stopped, phone]
    model: Robin, it is us and not you. It has been down since nine, and we do not know why yet. If your mother cannot wait, ring 0100 200 300 and somebody helps at once. I will write here again by ten past nine. I am sorry.
    reactions:
      - to: good
        says: Thank you. Ringing now.
        then: settled
      - to: poor
        says: That does not tell me what to do with my mother.
        then: open
  - id: press
    at: "05:00"
    from: gazette
    text: "@ourorganisation readers say that nothing works since nine. What happened, and was it avoidable?"
    severity: high
    expects:
      action: reply
      target: "03:00"
      limit: "06:00"
      objectives: [answer]
    takesUp:
      question: what happened
      answers: [stopped]
    model: It stopped at nine, and we do not know the cause yet. When we do, we say it here, also if it was avoidable. The next update comes by ten past nine.
  - id: note-cause
    at: "07:30"
    channel: briefing
    from: operations
    text: Found it. A part wore out, and our check of it was late. You can say so.
  - id: promised
    at: "09:00"
    from: sam
    text: "@ourorganisation so, do you know by now what it was?"
    severity: medium
    expects:
      action: reply
      target: "03:00"
      limit: "05:00"
      objectives: [update]
    takesUp:
      question: what it was
      answers: [cause]
    model: Yes, Sam. A part wore out, and our check of it was late. That was ours, and I am sorry that it cost you your morning.
end:
  at: "15:00"
questions:
  - Who saw the first sign, and when did you say something?
  - Did everybody who was told that the cause was unknown hear of it when it was known?
`;
