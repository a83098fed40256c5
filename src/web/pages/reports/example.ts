/** A report to try the reader with. Place, people and events are invented, and the text says so. */

export const EXAMPLE = `Harbour of Velm may close within days, pilots warn

(This report is invented, and so are its place and its people.)

VELM – The port of Velm could be closed to large ships before the weekend, two senior harbour pilots have warned, after the dredging of the main channel was stopped for the third time this year.

“We cannot promise a safe passage any more,” one of them said on Wednesday.

The regional government denied that a closure was planned. “There is no such decision, and there will be none this week,” transport minister Ada Marr told reporters, accusing the pilots of frightening the town for the sake of a pay rise.

The pilots' union rejected the charge. Its chairman, Jonas Pell, said the minister had been told of the silted channel in the spring and had refused to meet them ever since.

According to a report by the Coastal Institute seen by the Velm Courier, the channel is likely to lose another half metre of depth by December.

Shipping companies believe that some cargo will go to other ports. The dredging contractor did not respond to a request for comment.

You may also like
Ten harbours to see before winter
Sign up for our newsletter
`
