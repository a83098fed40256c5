/** Backup and restore for the front ends: the whole database as one file. */

export { backUp, restore } from '#store'
