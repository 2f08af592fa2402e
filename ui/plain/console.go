// Package plain is the line-by-line interface: the routine, relief, the check-in and
// the self-check for a screen reader, a log, or a terminal that can do no more.
//
// Its one rule: lines are only ever added, each complete in itself. It knows no screen
// and no store, and declares what it needs of a journal.
package plain

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"calmcalf/ui/draw/theme"
)

// Console is where lines are printed and read.
type Console struct {
	In        io.Reader
	Out, Errs io.Writer

	scan *bufio.Scanner // of In, once a line was read
	err  error          // the first of say
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

// next is the next line in lower case, or errSilent at the end.
func (c *Console) next() (string, error) {
	if c.err != nil {
		return "", c.err
	}
	return c.read()
}

func (c *Console) read() (string, error) {
	if c.scan == nil {
		c.scan = bufio.NewScanner(io.LimitReader(c.In, mostTyped))
	}
	if c.scan.Scan() {
		return strings.ToLower(strings.TrimSpace(c.scan.Text())), nil
	}
	if err := c.scan.Err(); err != nil {
		return "", fmt.Errorf("reading the answer: %w", err)
	}
	return "", errSilent
}

// lines hands over the lines that come in, until there are no more, whatever becomes of
// what is printed.
func (c *Console) lines() <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		for {
			line, err := c.read()
			if err != nil {
				return
			}
			lines <- line
		}
	}()
	return lines
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
