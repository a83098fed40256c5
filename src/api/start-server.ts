/** A desk → a listening HTTP server with the API and the screens. */

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { Desk } from '#desk'
import { buildApp } from './build-app.ts'
import { errorReply, errors } from './errors.ts'
import { loadWebFolder } from './web-folder.ts'

export interface ServerOptions {
  readonly desk: Desk
  readonly host: string
  /** 0 takes any port that is free. */
  readonly port: number
  /** Where the built screens are. */
  readonly webFolder: string
}

export interface RunningServer {
  /** What to open in a browser, such as `http://127.0.0.1:4321`. */
  readonly address: string
  close(): Promise<void>
}

/** Starts the server, or throws api.port_taken, api.port_not_allowed or api.host_unknown. */
export async function startServer({ desk, host, port, webFolder }: ServerOptions): Promise<RunningServer> {
  const app = buildApp({ desk, host, folder: loadWebFolder(webFolder) })
  const listener = getRequestListener((request) => app.fetch(request), { errorHandler: answerUnusable })
  const server = createServer(listener)
  server.on('clientError', answerBroken)
  await listen(server, host, port)
  return { address: addressOf(server.address() as AddressInfo), close: () => close(server) }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(listenError(cause, host, port)))
    server.listen(port, host, resolve)
  })
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  if (cause.code === 'EADDRINUSE') return errors.port_taken(host, port)
  if (cause.code === 'EACCES') return errors.port_not_allowed(host, port)
  if (cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND') return errors.host_unknown(host)
  return cause
}

/** An address that a browser on this machine can open. */
function addressOf({ address, family, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`
}

const notHttp = JSON.stringify(errorReply(errors.bad_request('it is not well-formed HTTP')))

/** HTTP of which no request can be made, such as one with a broken Host, never reaches the application. */
function answerUnusable(error: unknown): Response {
  if (error instanceof RequestError) return Response.json(JSON.parse(notHttp), { status: 400 })
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return Response.json(errorReply(errors.broken()), { status: 500 })
}

/** What is not even HTTP gets an answer of the usual shape, if anybody still listens. */
function answerBroken(_: Error, socket: NodeJS.WritableStream) {
  if (!socket.writable) return
  const head = ['HTTP/1.1 400 Bad Request', 'Content-Type: application/json', 'Connection: close']
  socket.end(`${head.join('\r\n')}\r\nContent-Length: ${notHttp.length}\r\n\r\n${notHttp}`)
}

/** Lets answers under way go out, but not connections that only wait. */
function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2_000).unref()
  })
}
