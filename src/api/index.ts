/**
 * takes  – HTTP requests
 * gives  – replies of the contract, made from desk calls; the built screens
 * touches – the network (it listens), the folder of the built screens, the log on stderr
 */
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts'
