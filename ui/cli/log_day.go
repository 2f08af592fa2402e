package cli

import (
	"fmt"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui/plain"
)

// listFactors prints what can be logged, and what is logged of the day before a night.
func (p *program) listFactors(night diary.Date) error {
	n, err := p.journal().Night(night)
	if err != nil {
		return err
	}
	return p.Printf("%sLog your day with: calmcalf log WORD AMOUNT\n%s\nLogged for %s: %s.\n",
		p.Opening, strings.Join(factorLines(), "\n"), p.dayInWords(night), recorded(n))
}

func recorded(n diary.Night) string {
	words := n.Factors.Describe()
	if len(words) == 0 {
		return "nothing"
	}
	water, _ := diary.Water.Question()
	for _, d := range n.Drinks {
		words = append(words, "a drink of "+water.Describe(diary.Amount{Number: d.ML})+d.At.Format(" at 15:04"))
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
		return "an amount such as 300ml, 2 glasses or 1.5 litres, or none"
	case q.Numeric():
		return "a number of " + q.Unit.Many + ", or none"
	}
	return strings.Join(q.Words, ", ")
}

// askFactors asks about the day, one factor a line.
func (p *program) askFactors(t logAsk) error {
	night, err := p.dayNamed(t)
	if err != nil {
		return err
	}
	t.night, t.days = night.String(), true // also when the next day begins meanwhile
	var questions []plain.Question
	for _, q := range diary.Questions() {
		questions = append(questions, plain.Question{
			Ask:  func() string { return p.askFactor(q, t) },
			Save: func(line string) error { return p.logFactor(q.Word, line, t) },
		})
	}
	if err := p.Printf("%sYour day: %s.\n", p.Opening, p.dayInWords(night)); err != nil {
		return err
	}
	return p.AskEach(questions)
}

// askFactor is the question about a factor, with what is recorded of it so far.
func (p *program) askFactor(q diary.Question, t logAsk) string {
	text := fmt.Sprintf("%s: %s.", diary.Capital(q.Asks), amounts(q))
	night, err := p.dayNamed(t)
	if err != nil {
		return text
	}
	n, err := p.journal().Night(night) // saving reports a journal that can't be read
	if a, logged := n.Factors[q.Factor]; logged && err == nil {
		text += " So far: " + q.Describe(a) + "."
	}
	return text
}
