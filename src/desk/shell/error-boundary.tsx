import { Component, type ReactNode } from 'react'
import { Broken } from './broken.tsx'

type Parts = { readonly children: ReactNode }
type State = { readonly problem: Error | undefined }

/** Keeps a page that throws from taking the shell with it. */
export class ErrorBoundary extends Component<Parts, State> {
  override readonly state: State = { problem: undefined }

  static getDerivedStateFromError(thrown: unknown): State {
    return { problem: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override render() {
    const { problem } = this.state
    if (problem === undefined) return this.props.children
    return <Broken problem={problem} again={() => this.setState({ problem: undefined })} />
  }
}
