/** An invented report for walks in which a person corrects what the machine read of it. */

export const REPORT = `Gate at Orran dam may fail, mayor warns

The gate of the dam at Orran may fail before winter, Mayor Ada Reed warned on Friday.

“Nobody is in danger,” said Bo Lind, the director of the company that owns the dam. He denied that the gate had been inspected too late.

Two engineers who have seen the plans said that the owner had known of the cracks since spring. They added that a repair would take a year.

The ministry of water did not respond to a request for comment.

The Orran Post reported that the ministry had asked for a new inspection.
`
