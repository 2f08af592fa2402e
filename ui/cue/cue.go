// Package cue is what the coach gives to the ear: a bell, so that changes are
// heard by someone who faces a wall.
//
// Its one rule: it never keeps the clock waiting for long; a lost sound is lost.
package cue

import "io"

// Bell returns a function that rings the terminal's bell.
func Bell(terminal io.Writer) func() {
	return func() { _, _ = io.WriteString(terminal, "\a") }
}
