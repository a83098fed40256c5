/** For the front ends: the whole database as one file, and the one place of a desk on a data folder. */

export { backUp, restore, takeSeat } from '#store'
