//go:build unix

package terminal_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"calmcalf/ui/terminal"

	tea "github.com/charmbracelet/bubbletea"
)

// TestMain runs the sample in place of the tests where a test has started it.
func TestMain(m *testing.M) {
	if os.Getenv("SAMPLE") == "" {
		os.Exit(m.Run())
	}
	if err := terminal.Run(context.Background(), &sample{ground: "unknown"}, os.Getenv("SAMPLE") == "ask"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	say("goodbye")
}

// say prints a word, which waits for the terminal. A mute sample does not.
func say(word string) {
	if os.Getenv("SAMPLE") != "mute" {
		fmt.Println(word)
	}
}

// sample is a program that shows what it gets, and falls over when it is asked to.
type sample struct {
	width, height int
	ground        string
	typed         string // the first of it
	keys          int
	frames        int  // that are drawn one right after the other
	blind         bool // View panics
}

func (s *sample) Init() tea.Cmd { return nil }
func (s *sample) View() string  { return "" }

func (s *sample) Keep() error { say("kept"); return nil }

func (s *sample) Frame() terminal.Frame {
	if s.blind {
		panic("nothing to see")
	}
	lines := []string{
		fmt.Sprintf("%dx%d, %s", s.width, s.height, s.ground),
		fmt.Sprintf("%d keys: %s", s.keys, s.typed),
		fmt.Sprintf("frame %d", s.frames),
	}
	for y := len(lines); y < s.height; y++ {
		lines = append(lines, strings.Repeat(fmt.Sprint((y+s.frames)%10), s.width))
	}
	return terminal.Frame{Text: strings.Join(lines, "\n"), Cursor: &terminal.Cell{X: 0, Y: 1}, Mouse: true}
}

type again struct{}

func (s *sample) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.width, s.height = msg.Width, msg.Height
	case terminal.Background:
		s.ground = map[bool]string{true: "dark", false: "light"}[msg.Dark]
	case tea.ResumeMsg:
		s.typed += "resumed"
		s.keys += len("resumed")
	case again:
		if s.frames++; s.frames%2000 != 0 {
			return s, func() tea.Msg { return again{} }
		}
	case tea.KeyMsg:
		if msg.Type != tea.KeyRunes || msg.Paste {
			return s, s.key(msg.String())
		}
		var cmds []tea.Cmd
		for _, r := range msg.Runes { // one read brings several
			cmds = append(cmds, s.key(string(r)))
		}
		return s, tea.Batch(cmds...)
	}
	return s, nil
}

func (s *sample) key(key string) tea.Cmd {
	falls := func() tea.Msg { panic("a command fell over") }
	nothing := func() tea.Msg { return nil }
	switch key {
	case "Q", "ctrl+c":
		return tea.Quit
	case "ctrl+z":
		return tea.Suspend
	case "U":
		panic("an update fell over")
	case "V":
		s.blind = true
	case "C":
		return falls
	case "B":
		return tea.Batch(nothing, tea.Batch(falls, nothing))
	case "S":
		return tea.Sequence(nothing, falls)
	case "F":
		return func() tea.Msg { return again{} }
	default:
		s.keys += len(key)
		s.typed += key[:min(len(key), 60-min(60, len(s.typed)))]
	}
	return nil
}
