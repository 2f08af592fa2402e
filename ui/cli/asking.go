package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"calmcalf/store/diary"
)

// errSilent is that no answer comes any more.
var errSilent = errors.New("no answer came")

// typedLines are the lines that come in, one at a time.
type typedLines struct{ scan *bufio.Scanner }

func newLines(in io.Reader) typedLines {
	return typedLines{bufio.NewScanner(io.LimitReader(in, 1<<16))}
}

// next is the next line in lower case, or errSilent at the end.
func (l typedLines) next() (string, error) {
	if l.scan.Scan() {
		return strings.ToLower(strings.TrimSpace(l.scan.Text())), nil
	}
	if err := l.scan.Err(); err != nil {
		return "", fmt.Errorf("reading the answer: %w", err)
	}
	return "", errSilent
}

// pick asks which of the signs are there, until a line answers that.
func (p *program) pick(lines typedLines, title string, signs []diary.Sign) ([]string, error) {
	if err := p.print(numbered(title, signs) + "Type none, or the numbers of those that are there.\n"); err != nil {
		return nil, err
	}
	for {
		line, err := lines.next()
		switch {
		case err != nil:
			return nil, err
		case line == none:
			return nil, nil
		}
		ids, err := picked(line, signs)
		if err == nil {
			return ids, nil
		}
		p.complain(err)
	}
}

// picked are the signs that a line names, by number or by word.
func picked(line string, signs []diary.Sign) ([]string, error) {
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' })
	if len(words) == 0 {
		return nil, errors.New("an empty line is no answer: type none, or numbers")
	}
	var ids []string
	for _, word := range words {
		i := slices.IndexFunc(signs, func(s diary.Sign) bool { return s.ID == word })
		if n, err := strconv.Atoi(word); err == nil {
			i = n - 1
		}
		if i < 0 || i >= len(signs) {
			return nil, fmt.Errorf("%q is not in this list: type none, or numbers from 1 to %d", word, len(signs))
		}
		ids = append(ids, signs[i].ID)
	}
	return ids, nil
}

// askLookalikes asks what else it could be. A yes that is a warning sign is saved
// at once, and ends the asking.
func (p *program) askLookalikes(lines typedLines, list diary.Checklist) error {
	intro := fmt.Sprintf("What else could it be? %d questions, if you like. Each takes y, n, or an empty line for not sure; back, or stop.\n", len(list.Lookalikes))
	if err := p.print(intro); err != nil {
		return err
	}
	replies := map[string]diary.Reply{}
	for i := 0; i < len(list.Lookalikes); {
		q := list.Lookalikes[i]
		if err := p.print(fmt.Sprintf("%d. %s\n", i+1, strings.Join(append([]string{q.Ask}, q.Parts...), "\n   "))); err != nil {
			return err
		}
		line, err := lines.next()
		if errors.Is(err, errSilent) || line == "stop" {
			return p.print("No more questions. The warning signs are saved.\n")
		}
		if err != nil {
			return err
		}
		if isYes(line) && q.Sign != "" {
			return p.answerSigns(list, []string{q.Sign})
		}
		i = p.replied(line, q, replies, i)
	}
	sounds, say := diary.Weigh(list.Lookalikes, replies).Describe(list.Words)
	topic := diary.Weigh(list.Lookalikes, replies).Topic()
	return p.print(fmt.Sprintf("%s\nRead about it with: calmcalf learn %s\n%s\n", strings.Join(append([]string{sounds}, say...), "\n"), topic, list.Words.Closing))
}

func isYes(line string) bool { return line == "y" || line == "yes" }

// replied takes a line as the reply to question i, and returns the next one to ask.
func (p *program) replied(line string, q diary.Lookalike, replies map[string]diary.Reply, i int) int {
	switch {
	case line == "back":
		return max(0, i-1)
	case isYes(line):
		replies[q.ID] = diary.Yes
	case line == "n" || line == "no":
		replies[q.ID] = diary.No
	case line == "" || line == "s":
		replies[q.ID] = diary.Unsure
	default:
		p.complain(fmt.Errorf("%q is no answer here: type y, n, an empty line, back or stop", line))
		return i
	}
	return i + 1
}
