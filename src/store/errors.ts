/** What the store can raise: about the data folder, the database server and the weights files. */

import { defineErrors } from '#base'

export const errors = defineErrors('store', {
  data_folder_not_writable: (folder: string, why: string, cause?: unknown) => ({
    message: `Cannot keep data in "${folder}": ${why}`,
    hint: 'Choose a folder that you may write with --data FOLDER, or set TOCSIN_DATA.',
    status: 500,
    cause,
  }),
  data_folder_closed: (folder: string, user: string) => ({
    message: `Cannot keep data in "${folder}": the user "${user}", as whom the database runs, may not enter it`,
    hint: 'The database never runs as root. Choose a folder outside closed home folders with --data FOLDER, for instance /var/lib/tocsin.',
    status: 500,
  }),
  data_folder_other_version: (folder: string, found: string, wanted: string) => ({
    message: `Cannot open the data in "${folder}": PostgreSQL ${found} made it, this Tocsin brings PostgreSQL ${wanted}`,
    hint: 'Open it with the Tocsin that made it, or choose another folder with --data FOLDER.',
    status: 500,
  }),
  data_folder_not_ours: (folder: string) => ({
    message: `Cannot keep data in "${folder}": it holds files, but no database of Tocsin`,
    hint: 'Choose another folder with --data FOLDER, or empty this one.',
    status: 500,
  }),
  disk_full: (where: string, cause?: unknown) => ({
    message: `Cannot write to ${where}: the disk is full`,
    hint: 'Free some space and try again; what was kept before is safe.',
    status: 507,
    cause,
  }),
  no_server_user: () => ({
    message:
      'Cannot start the database as root: there is no user "postgres", "tocsin" or "nobody" to run it as',
    hint: 'Start Tocsin as an ordinary user, or make a user "tocsin".',
    status: 500,
  }),
  no_server_for_platform: (platform: string, cause?: unknown) => ({
    message: `Cannot start a database: no PostgreSQL for ${platform} is installed with Tocsin, or it does not run here`,
    hint: 'Run "npm ci" once more (optional packages included), or set DATABASE_URL to a PostgreSQL server, version 15 or later.',
    status: 500,
    cause,
  }),
  server_did_not_start: (log: string, cause?: unknown) => ({
    message: 'Cannot start the database: PostgreSQL stopped at once or did not answer in time',
    hint: `Its last words are in "${log}".`,
    status: 500,
    cause,
  }),
  server_unreachable: (server: string, why: string, cause?: unknown) => ({
    message: `Cannot reach the database at ${server}: ${why}`,
    hint: 'Check DATABASE_URL and that the server is running, or leave DATABASE_URL empty and Tocsin starts its own.',
    status: 503,
    cause,
  }),
  server_too_old: (server: string, version: string) => ({
    message: `Cannot use the database at ${server}: it is PostgreSQL ${version}`,
    hint: 'Use PostgreSQL 15 or later, or leave DATABASE_URL empty and Tocsin starts its own.',
    status: 500,
  }),
  server_lost: (cause?: unknown) => ({
    message: 'Cannot finish: the database server went away',
    hint: 'Try again in a moment; what was kept before is safe.',
    status: 503,
    cause,
  }),
  bad_database_url: () => ({
    message: 'Cannot read DATABASE_URL: it is not an address of a PostgreSQL database',
    hint: 'Write it as postgres://USER:PASSWORD@HOST:PORT/DATABASE.',
    status: 500,
  }),
  no_rights: (server: string, cause?: unknown) => ({
    message: `Cannot set up the tables at ${server}: the user may not create them`,
    hint: 'Give the user the right to create in this database (GRANT CREATE ON DATABASE … and ON SCHEMA public), or use a database of its own.',
    status: 500,
    cause,
  }),
  database_newer: (server: string) => ({
    message: `Cannot use the database at ${server}: a newer Tocsin has changed its tables`,
    hint: 'Bring this Tocsin up to date, or choose another database.',
    status: 500,
  }),
  desk_is_open: ({ place, pid, address }: { place: string; pid: string; address: string | null }) => ({
    message: `Cannot start a desk on ${place}: process ${pid} ${address === null ? 'is starting one there' : `has one open there, at ${address}`}`,
    hint: `Open that address, or stop it first with Ctrl+C or "kill ${pid}". For another desk give another folder with --data FOLDER; all other commands work beside it.`,
    status: 409,
  }),
  nothing_to_back_up: (server: string) => ({
    message: `Cannot back up the database at ${server}: Tocsin has kept nothing there`,
    hint: 'Check --data or --database; "tocsin desk" makes a database where none is.',
    status: 404,
  }),
  backup_not_written: (path: string, cause?: unknown) => ({
    message: `Cannot write the backup "${path}": this user may not write there, or the disk is full`,
    hint: 'Choose another place, or make room; a backup that was there before is as it was.',
    status: 507,
    cause,
  }),
  backup_not_readable: (path: string, cause?: unknown) => ({
    message: `Cannot read the backup "${path}": there is no such file, or this user may not open it`,
    hint: 'Check the name and the rights of the file.',
    status: 404,
    cause,
  }),
  not_a_backup: (path: string) => ({
    message: `Cannot restore "${path}": it is no backup of Tocsin`,
    hint: 'Give a file that "tocsin backup" wrote; readings as JSON lines are for "tocsin import".',
    status: 422,
  }),
  backup_newer: (path: string, version: string) => ({
    message: `Cannot restore "${path}": Tocsin ${version} wrote it, which is newer than this one`,
    hint: 'Bring this Tocsin up to date and try again.',
    status: 422,
  }),
  backup_damaged: (path: string, why: string, cause?: unknown) => ({
    message: `Cannot restore "${path}": ${why}`,
    hint: 'The file was not written or copied to its end, or was changed. Nothing was restored; take another backup.',
    status: 422,
    cause,
  }),
  not_empty: (server: string) => ({
    message: `Cannot restore into the database at ${server}: it holds reports already`,
    hint: 'Choose another place with --data FOLDER, or give --replace to put the backup in their place.',
    status: 409,
  }),
  weights_missing: (file: string, cause?: unknown) => ({
    message: `Cannot read the weights "${file}": there is no such file`,
    hint: 'Restore the folder weights/ from the project, or make the weights anew with "npm run train".',
    status: 500,
    cause,
  }),
  search_took_too_long: (limitMs: number, cause?: unknown) => ({
    message: `Cannot search to the end: it took longer than ${limitMs / 1000} seconds`,
    hint: 'Add a word, a speaker or a stretch of days, so that there is less to look through.',
    status: 503,
    cause,
  }),
})
