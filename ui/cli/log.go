package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/nav"

	"github.com/spf13/cobra"
)

type logAsk struct {
	at, night   string
	timed, days bool // at, or night, was given
	yes         bool
}

func (p *program) log() *cobra.Command {
	var t logAsk
	cmd := &cobra.Command{
		Use: "log [WORD [AMOUNT]]",
		Long: `log records one thing about your day, such as what you drank, time on your feet or exercise.
Drinks add up through the day. If you had none, write "none". For anything else, such as
time on your feet, a new answer (for example "long") replaces the earlier one. A day ends at
04:00 the next morning. To log something for an earlier day, add --night, for example
--night yesterday. "calmcalf log --plain" lists what you can log.`,
		Example: `  calmcalf log water 300ml
  calmcalf log water 500ml at 14:00
  calmcalf log caffeine 2
  calmcalf log feet long --night 2026-11-20`,
		RunE: func(cmd *cobra.Command, args []string) error {
			t.timed, t.days = cmd.Flags().Changed("at"), cmd.Flags().Changed("night")
			switch {
			case len(args) > 0:
				word, amount := wordAndAmount(args)
				return p.logFactor(word, amount, t)
			case t.timed:
				return usagef("--at is the time of a drink: calmcalf log water 300ml --at %s", t.at)
			}
			night, err := p.dayNamed(t)
			if err != nil {
				return err
			}
			lines := func() error { return p.listFactors(night) }
			if p.answers() {
				lines = func() error { return p.askFactors(t) }
			}
			return p.linesOr(cmd, lines, nav.Home{}, nav.Day{Night: night})
		},
	}
	cmd.Flags().StringVar(&t.at, "at", "", "say when you drank the water: a `TIME` such as 14:00 or 2 pm (default: now)")
	cmd.Flags().StringVar(&t.night, "night", "", "log something for an earlier day, by its `DATE`, such as yesterday or \"3 nov\"")
	sureFlag(cmd, &t.yes, "a day from long ago, or a large amount,")
	return cmd
}

// dayNamed is the night whose day --night names, or else that of the day under way.
func (p *program) dayNamed(t logAsk) (diary.Date, error) {
	today := diary.DayOf(p.clock())
	if !t.days {
		return today, nil
	}
	return p.nightToLog(t.night, today, t.yes)
}

// wordAndAmount are what is to be logged and how much of it, in any order: "water 300ml",
// "2 glasses of water at 14:00".
func wordAndAmount(args []string) (word, amount string) {
	words := strings.Fields(strings.Join(args, " "))
	at := slices.IndexFunc(words, func(word string) bool {
		_, known := diary.QuestionOf(strings.TrimRight(word, ".!"))
		return known
	})
	if at < 0 {
		return args[0], strings.Join(args[1:], " ")
	}
	before := strings.TrimSuffix(strings.Join(words[:at], " "), " of")
	return strings.TrimRight(words[at], ".!"), strings.TrimSpace(before + " " + strings.Join(words[at+1:], " "))
}

func (p *program) logFactor(word, text string, t logAsk) error {
	q, known := diary.QuestionOf(word)
	if !known {
		return usagef("%q can't be logged; %sthese can: %s; to see how to log each: calmcalf log --plain", word, meant(word), strings.Join(factorWords(), ", "))
	}
	night, err := p.dayNamed(t)
	if err != nil {
		return err
	}
	amount, clock, err := readAmount(q, text, t)
	if err != nil {
		return usageError{err}
	}
	if err := p.confirmed(q.Doubt(amount), t.yes); err != nil {
		return err
	}
	at, err := p.drunkAt(q, amount, clock, night)
	if err != nil {
		return err
	}
	return p.logDay(q, amount, at, night, t.days)
}

// errUnsaved is that somebody has said that what was doubted is not right.
var errUnsaved = errors.New("nothing was saved")

// confirmed asks whether what is doubted is right, or refuses it where nobody can answer; sure is
// that it is.
func (p *program) confirmed(doubt error, sure bool) error {
	if doubt == nil || sure {
		return nil
	}
	if isTerminal(p.In) {
		if right, err := p.Asks(diary.Capital(doubt.Error()) + ". Is it right?"); err != nil || right {
			return err
		}
		return errUnsaved
	}
	return usagef("%w; if it is right, add --yes", doubt)
}

// meant asks about the factor of which a word is an answer, as walk is of movement; "" where
// there are none or several.
func meant(word string) string {
	var like []string
	for _, q := range diary.Questions() {
		if slices.Contains(q.Words, strings.ToLower(word)) {
			like = append(like, q.Word+" "+strings.ToLower(word))
		}
	}
	if len(like) != 1 {
		return ""
	}
	return "did you mean " + like[0] + "? "
}

// readAmount reads an amount, and the time at which it was drunk: with the amount, or as
// --at gives it.
func readAmount(q diary.Question, text string, t logAsk) (amount diary.Amount, at *diary.TimeOfDay, err error) {
	if q.Factor != diary.Water {
		if t.timed {
			return amount, nil, fmt.Errorf("--at is only for water, not for %s", q.Word)
		}
		amount, err = q.ParseAmount(text)
		return amount, nil, err
	}
	amount, at, err = diary.ParseDrink(text)
	switch {
	case err != nil || !t.timed:
	case at != nil:
		err = errors.New("the time is given twice: leave out --at, or the time after the amount")
	default:
		var clock diary.TimeOfDay
		clock, err = diary.ParseTime(t.at)
		at = &clock
	}
	if err == nil && at != nil && amount.Number == 0 {
		err = errors.New("leave out the time if you drank no water")
	}
	return amount, at, err
}

// drunkAt is the time of a drink, zero where it has none: one now, where no time was given.
// Of another day no time is known then.
func (p *program) drunkAt(q diary.Question, amount diary.Amount, clock *diary.TimeOfDay, night diary.Date) (time.Time, error) {
	now := p.clock()
	switch {
	case clock == nil && (q.Factor != diary.Water || amount.Number == 0 || night != diary.DayOf(now)):
		return time.Time{}, nil
	case clock == nil:
		return now, nil
	}
	at := night.AtDay(clock.Hour, clock.Minute, now.Location())
	if err := clock.HeldBy(at); err != nil {
		return at, usageError{err}
	}
	if at.After(now) {
		before := "yesterday"
		if diary.PartOfDay(now) == diary.SmallHours { // when that could be two days
			before = "last"
		}
		return at, usagef("%s is still to come; for the day before, add --night %s", at.Format("15:04 on "+diary.FullDate), before)
	}
	return at, nil
}

// logDay saves a factor, and says so with the sum of what adds up: numbers add up, and
// words and "none" replace.
func (p *program) logDay(q diary.Question, amount diary.Amount, at time.Time, night diary.Date, named bool) error {
	l, factor := diary.DayLog{Night: night}, diary.Factors{q.Factor: amount}
	adds := q.Numeric() && amount.Number > 0
	switch {
	case !at.IsZero():
		l.Drinks = []diary.Drink{{ID: p.ids()(), At: at, ML: amount.Number}}
	case adds:
		l.Add = factor
	default:
		l.Set = factor
	}
	journal := p.journal()
	n, err := journal.Night(night)
	if err != nil {
		return err
	}
	before, replaces := n.Factors[q.Factor]
	twin := twinOf(n.Drinks, l.Drinks)
	if err := n.Log(l); err != nil { // more than can be true, with what there is
		return usageError{err}
	}
	if _, err := journal.Log(l); err != nil {
		return err
	}
	saved := q.Word + " " + q.Describe(amount)
	if !at.IsZero() {
		saved += at.Format(" at 15:04")
	}
	switch {
	case adds && n.Factors[q.Factor] != amount:
		saved += ", " + q.Describe(n.Factors[q.Factor]) + " so far"
	case replaces && before != amount:
		saved += ", instead of " + q.Describe(before)
	}
	saved = fmt.Sprintf("Saved for %s: %s.\n", p.dayInWords(night), saved)
	if !named && !q.Numeric() && diary.PartOfDay(p.clock()) == diary.Morning {
		saved += "If you meant yesterday: calmcalf data undo, and log it again with --night yesterday\n"
	}
	if twin != nil {
		saved += fmt.Sprintf("You also logged %s at %s. If that is the same drink: calmcalf data undo\n", q.Describe(diary.Amount{Number: twin.ML}), twin.At.Format("15:04"))
	}
	return p.Print(saved)
}

// twinTime is how far apart drinks are at most that may be one, which somebody logged again
// because they never read that it was saved.
const twinTime = 2 * time.Minute

// twinOf returns a drink that may be the one to be logged, nil for none.
func twinOf(drinks, logged []diary.Drink) *diary.Drink {
	for _, d := range logged {
		i := slices.IndexFunc(drinks, func(other diary.Drink) bool {
			return other.ML == d.ML && d.At.Sub(other.At).Abs() <= twinTime
		})
		if i >= 0 {
			return &drinks[i]
		}
	}
	return nil
}

// dayInWords names the day before a night: "today, Sunday 22 November 2026". After midnight
// nobody calls it today.
func (p *program) dayInWords(night diary.Date) string {
	day := night.Format(diary.FullDate)
	if night == diary.DateOf(p.clock()) {
		return "today, " + day
	}
	return day
}
