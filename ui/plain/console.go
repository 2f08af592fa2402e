// Package plain is the line-by-line interface: the routine, relief, the check-in and
// the self-check for a screen reader, a log, or a terminal that can do no more.
//
// Its one rule: lines are only ever added, each complete in itself. It knows no screen
// and no store, and declares what it needs of a journal.
package plain

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/x/term"
)

// Console is where lines are printed and read.
type Console struct {
	In        io.Reader
	Out, Errs io.Writer
	Opening   string // begins what takes the place of a screen: that and why it does, or ""

	Done <-chan struct{} // ends a question with context.Canceled once it is closed; nil is never

	stdin  *input // shared by the copies of a console that was made by NewConsole
	window *window
	echoes bool  // what is typed is shown, and enter begins a line
	err    error // the first of say
}

// input is what is typed, a line at a time, for whoever asks next.
type input struct {
	start sync.Once
	lines chan string
	err   error // why there are no more, once lines is closed
}

// NewConsole returns a console whose copies read from one input. On a terminal it breaks lines
// between words.
func NewConsole(in io.Reader, out, errs io.Writer) Console {
	shared := &window{}
	typed, is := in.(interface{ Fd() uintptr })
	return Console{
		In: in, Out: shared.wrapped(out), Errs: shared.wrapped(errs), stdin: &input{}, window: shared, echoes: is && term.IsTerminal(typed.Fd()),
	}
}

// Width returns the width of the terminal that is written to, in cells, or 0.
func (c *Console) Width() int {
	if w, is := c.Out.(wrapped); is {
		return w.width()
	}
	return 0
}

// PrintData writes text as Print does, and breaks none of its lines: another program may read
// them.
func (c *Console) PrintData(text string) error {
	out := *c
	if w, is := c.Out.(wrapped); is {
		out.Out = w.file
	}
	return out.Print(text)
}

// PrintFile writes what a file would have, to the byte; on a terminal as PrintData does.
func (c *Console) PrintFile(text string) error {
	if _, is := c.Out.(wrapped); is {
		return c.PrintData(text)
	}
	return c.Paint(text)
}

// Print writes text, free of control characters.
func (c *Console) Print(text string) error { return c.Paint(theme.Printable(text)) }

// Paint writes text with its colours, whose words are known to be free of control
// characters.
func (c *Console) Paint(text string) error {
	if _, err := io.WriteString(c.Out, text); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}

// Printf writes text as Print does.
func (c *Console) Printf(format string, args ...any) error {
	return c.Print(fmt.Sprintf(format, args...))
}

// say prints text. Its first error ends the next question.
func (c *Console) say(text string) { c.err = cmp.Or(c.err, c.Print(text)) }

func (c *Console) sayf(format string, args ...any) { c.say(fmt.Sprintf(format, args...)) }

// Complain writes errors, free of control characters, a line at a time.
func (c *Console) Complain(errs ...error) {
	err := errors.Join(errs...)
	if err == nil {
		return
	}
	for line := range strings.SplitSeq(theme.Printable(err.Error()), "\n") {
		fmt.Fprintln(c.Errs, "calmcalf: "+line)
	}
}

// errSilent is that no answer comes any more.
var errSilent = errors.New("no answer came")

// mostTyped is how much is read of what is typed, in bytes.
const mostTyped = 64 << 10

// Line is the next line as it was typed; ok is false at the end.
func (c *Console) Line() (line string, ok bool, err error) {
	if c.err != nil {
		return "", false, c.err
	}
	select {
	case line, ok = <-c.lines():
	case <-c.Done:
		return "", false, context.Canceled
	}
	if !ok && c.stdin.err != nil {
		err = fmt.Errorf("reading the answer: %w", c.stdin.err)
	}
	return line, ok, err
}

// next is the next line in lower case, or errSilent at the end.
func (c *Console) next() (string, error) {
	line, ok, err := c.Line()
	if err == nil && !ok {
		err = errSilent
	}
	return strings.ToLower(line), err
}

// lines hands over the lines that come in, until there are no more.
func (c *Console) lines() <-chan string {
	if c.stdin == nil {
		c.stdin = &input{}
	}
	in := c.stdin
	in.start.Do(func() {
		in.lines = make(chan string)
		scan := bufio.NewScanner(io.LimitReader(c.In, mostTyped))
		go func() {
			defer close(in.lines)
			for scan.Scan() {
				if c.echoes {
					c.window.entered()
				}
				in.lines <- strings.TrimSpace(scan.Text())
			}
			in.err = scan.Err()
		}()
	})
	return in.lines
}

func isYes(line string) bool { return line == "y" || line == "yes" }

func isNo(line string) bool { return line == "n" || line == "no" }

// yesOrNo is the next line that is yes, no or empty.
func (c *Console) yesOrNo() (string, error) {
	for {
		line, err := c.next()
		if err != nil || line == "" || isYes(line) || isNo(line) {
			return line, err
		}
		c.Complain(fmt.Errorf("%q is not an answer here: type yes or no, or nothing to skip", line))
	}
}

// Asks asks a question, and reports whether the answer is yes.
func (c *Console) Asks(question string) (bool, error) {
	c.say(question + " y or n: ")
	line, err := c.next()
	if errors.Is(err, errSilent) {
		err = nil
	}
	return isYes(line), err
}

// Confirm asks for a yes, and says so where the answer is another one.
func (c *Console) Confirm(question string) (bool, error) {
	yes, err := c.Asks(question)
	if err != nil || yes {
		return yes, err
	}
	return false, c.Print("Nothing was changed.\n")
}
