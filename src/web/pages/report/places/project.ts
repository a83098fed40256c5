/** Which part of the world a map shows: an equal-area projection, turned and enlarged to what there is to see. */

import { type GeoProjection, geoEqualEarth } from 'd3-geo'

/** [longitude, latitude] */
export type Coordinates = readonly [number, number]

interface Frame {
  readonly width: number
  readonly height: number
}

/** Even around a single town so much of the world is shown. */
const DEGREES_AROUND = 11
const PADDING = 26

/** A projection that shows all the points within the frame, with some room around; without points, the world. */
export function projectTo(points: readonly Coordinates[], { width, height }: Frame): GeoProjection {
  const projection = geoEqualEarth()
  if (points.length === 0) return projection.fitSize([width, height], { type: 'Sphere' })
  const middle = middleLongitude(points)
  projection.rotate([-middle, 0])
  const box = [
    [PADDING, PADDING],
    [width - PADDING, height - PADDING],
  ] as [[number, number], [number, number]]
  const coordinates = withRoom(points).map(([longitude, latitude]) => [longitude, latitude])
  projection.fitExtent(box, { type: 'MultiPoint', coordinates })
  moveIntoFrame(projection, height)
  return projection.clipExtent([
    [0, 0],
    [width, height],
  ])
}

/** No empty field above the North Pole while there is world below the frame, and the other way round. */
function moveIntoFrame(projection: GeoProjection, height: number) {
  const top = projection([0, 90])?.[1] ?? 0
  const below = (projection([0, -90])?.[1] ?? height) - height
  const [x, y] = projection.translate()
  if (top > 0 && below > 0) projection.translate([x, y - Math.min(top, below)])
  else if (top < 0 && below < 0) projection.translate([x, y + Math.min(-top, -below)])
}

/** The middle of directions, so that points on both sides of the 180th degree lie side by side. */
function middleLongitude(points: readonly Coordinates[]): number {
  const [east, north] = points.reduce(
    ([x, y], [longitude]) => [x + Math.cos(radians(longitude)), y + Math.sin(radians(longitude))],
    [0, 0],
  )
  return Math.hypot(east, north) < 1e-6 ? 0 : (Math.atan2(north, east) * 180) / Math.PI
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

/** The points with four more around their middle. */
function withRoom(points: readonly Coordinates[]): readonly Coordinates[] {
  const middle = middleLongitude(points)
  const latitudes = points.map(([, latitude]) => latitude)
  const height = (Math.min(...latitudes) + Math.max(...latitudes)) / 2
  const around = (longitude: number, latitude: number): Coordinates => [
    middle + longitude,
    Math.max(-85, Math.min(85, height + latitude)),
  ]
  const more = [
    around(0, DEGREES_AROUND / 1.6),
    around(0, -DEGREES_AROUND / 1.6),
    around(DEGREES_AROUND, 0),
    around(-DEGREES_AROUND, 0),
  ]
  return [...points, ...more]
}
