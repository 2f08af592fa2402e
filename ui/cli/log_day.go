package cli

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/plain"
)

// listFactors prints what can be logged, and what is: of the night that was named, or
// of both that can be meant before noon.
func (p *program) listFactors(night diary.Date, named bool) error {
	nights := []diary.Date{night}
	if today := diary.DayOf(p.clock()); !named && today != night {
		nights = append(nights, today)
	}
	text := p.Opening + "Log your day with: calmcalf log WORD AMOUNT\n" + strings.Join(factorLines(), "\n") + "\n"
	for _, night := range nights {
		n, err := p.journal().Night(night)
		if err != nil {
			return err
		}
		text += fmt.Sprintf("Recorded for the night of %s: %s.\n", night.Format(diary.FullDate), recorded(n))
	}
	return p.Print(text)
}

func recorded(n diary.Night) string {
	words := n.Factors.Describe()
	if len(words) == 0 {
		return "nothing"
	}
	for _, d := range n.Drinks {
		words = append(words, "a drink at "+d.String())
	}
	return strings.Join(words, ", ")
}

func factorLines() []string {
	var lines []string
	for _, q := range diary.Questions() {
		lines = append(lines, fmt.Sprintf("%s (%s): %s", q.Word, q.Asks, amounts(q)))
	}
	return lines
}

// amounts is what can be typed for a factor.
func amounts(q diary.Question) string {
	switch {
	case q.Factor == diary.Water:
		return "an amount such as 300ml or 1.5l, or none"
	case q.Numeric():
		return "a number of " + q.Unit.Many + ", or none"
	}
	return strings.Join(q.Words, ", ")
}

// askFactors asks about the day, one factor a line. It asks about words of one night and
// numbers of another where logFactor does.
func (p *program) askFactors(t logAsk) error {
	var questions []plain.Question
	for _, q := range diary.Questions() {
		questions = append(questions, plain.Question{
			Ask:  func() string { return p.askFactor(q, t) },
			Save: func(line string) error { return p.logFactor(q.Word, line, t) },
		})
	}
	if err := p.Print(p.Opening + "Your day.\n"); err != nil {
		return err
	}
	return p.AskEach(questions)
}

// askFactor is the question about a factor, with what is recorded of it so far.
func (p *program) askFactor(q diary.Question, t logAsk) string {
	text := fmt.Sprintf("%s: %s.", diary.Capital(q.Asks), amounts(q))
	night, err := p.nightOf(q, t)
	if err != nil {
		return text
	}
	n, err := p.journal().Night(night) // saving reports a journal that can't be read
	if a, logged := n.Factors[q.Factor]; logged && err == nil {
		text += " So far: " + q.Describe(a) + "."
	}
	return text
}
