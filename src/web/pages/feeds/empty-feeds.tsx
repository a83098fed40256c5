/** The list of feeds before there is one: what a feed is for, and how to get some. */

export function EmptyFeeds() {
  return (
    <section className="empty-feeds">
      <h2>Nothing is collected yet</h2>
      <p>
        A feed is the list of newest reports that an outlet keeps for programs. Give its address above, or
        that of the front page: most name their feed. Each entry is fetched once, read, and linked to what is
        on the desk.
      </p>
      <p>
        A list in OPML, as every feed reader exports it, adds many at once. A folder is watched with{' '}
        <code>tocsin feeds add FOLDER</code> on the command line.
      </p>
      <p>
        After some weeks Tocsin knows how often each feed usually brings something. One that is silent for
        longer is an alarm: nothing heard is not the same as nothing happening.
      </p>
    </section>
  )
}
