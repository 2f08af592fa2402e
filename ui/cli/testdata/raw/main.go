// Command raw is the least that a program for a full screen can do: escape sequences and
// a line of text, no library. Any key changes the line, q ends it.
package main

import (
	"fmt"
	"os"

	"github.com/charmbracelet/x/term"
)

func main() {
	found, err := term.MakeRaw(os.Stdin.Fd())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Print("\x1b[?1049h\x1b[?25l\x1b[2J\x1b[H\x1b[1;38;2;224;164;88mready to paint\x1b[m")
	key := make([]byte, 16)
	for n := 0; ; n++ {
		if _, err := os.Stdin.Read(key); err != nil || key[0] == 'q' {
			break
		}
		fmt.Printf("\x1b[H\x1b[1;38;2;224;164;88mready again %d\x1b[m", n%10)
	}
	fmt.Print("\x1b[?25h\x1b[?1049l")
	_ = term.Restore(os.Stdin.Fd(), found)
}
