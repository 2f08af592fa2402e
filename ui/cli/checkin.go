package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"calmcalf/store/diary"
	"calmcalf/ui"
	"calmcalf/ui/nav"
	"calmcalf/ui/plain"

	"github.com/spf13/cobra"
)

// none is the word for a night without cramps.
const none = "none"

func (p *program) checkin() *cobra.Command {
	var night, note, stillSore string
	var sleep int
	cmd := &cobra.Command{
		Use:   `checkin [none|CRAMP...]`,
		Short: "Record last night: cramps or none",
		Long: `checkin records whether you had a cramp. A CRAMP is one quoted argument, its words
in any order: side (left, right, both), muscle (calf, foot, thigh, hamstring, quad,
shin, toes), severity (0-10), how long it was hard (45s, 3m, 3m30s), time (03:10),
woke, sore, different (from your usual ones). Cramps are added to those the night
already has; one that "calmcalf now" began and nobody ended is ended by the first
that may be it. --sleep and --note can come with an answer, or alone. Between midnight
and 04:00 a CRAMP needs its night: --night tonight for the one that has begun, --night
last for the one before.

"sore 30h" says how long the muscle was sore, up to 14 days. With "sore" alone, the
next check-ins ask whether it still is. Answer there, or with --still-sore yes or no:
a yes counts the hours since the cramp, a no ends the questions. With --night you
choose the cramp's night.`,
		Example: `  calmcalf checkin none
  calmcalf checkin "left calf 7 3m" "right foot 4"
  calmcalf checkin "left calf 7 3m 03:10 woke sore" --night 2026-11-20
  calmcalf checkin --still-sore no`,
		RunE: func(cmd *cobra.Command, args []string) error {
			given := cmd.Flags().Changed
			date, err := p.checkedNight(night, given("night"), args)
			if err != nil {
				return err
			}
			remarks, err := remarksOf(cmd, sleep, note)
			if err != nil {
				return err
			}
			switch {
			case given("still-sore") && (len(args) > 0 || remarks != diary.Remarks{}):
				return usagef("--still-sore is an answer of its own: give it alone, or with --night")
			case given("still-sore"):
				return p.stillSore(stillSore, date, given("night"))
			case len(args) > 0:
				if err := p.record(date, args, remarks); err != nil {
					return err
				}
				return p.offerSore(date)
			case remarks != diary.Remarks{}:
				return p.remark(date, remarks)
			case p.wantsPlain():
				return p.ask(date)
			default:
				return p.show(cmd.Context(), ui.Start{nav.CheckIn{Night: date}})
			}
		},
	}
	cmd.Flags().StringVar(&night, "night", "", "the night, by the `DATE` of its evening, or tonight (default: last night)")
	cmd.Flags().IntVar(&sleep, "sleep", 0, "how you slept, a `NUMBER` from 0 (worst) to 10")
	cmd.Flags().StringVar(&note, "note", "", "a few `WORDS` about the night")
	cmd.Flags().StringVar(&stillSore, "still-sore", "", "whether an earlier cramp still hurts, `yes|no`")
	return cmd
}

// remarksOf are what the flags tell of the night itself.
func remarksOf(cmd *cobra.Command, sleep int, note string) (diary.Remarks, error) {
	var r diary.Remarks
	if cmd.Flags().Changed("sleep") {
		r.Sleep = &sleep
	}
	if cmd.Flags().Changed("note") {
		r.Note = new(strings.TrimSpace(note))
	}
	if err := r.Check(); err != nil {
		return r, usageError{err}
	}
	return r, nil
}

// checkedNight is the night that an answer in these words is about: the one that --night
// names, or else the last one that has had its morning. Between midnight and 04:00 a
// cramp may be of that night or of the one under way, and nobody but the user knows.
func (p *program) checkedNight(text string, named bool, words []string) (diary.Date, error) {
	now := p.clock()
	last, tonight := diary.LastNight(now), diary.Tonight(now)
	afterMidnight, cramps := diary.DateOf(now) != tonight, len(words) > 0 && !slices.Contains(words, none)
	switch {
	case !named && afterMidnight && cramps:
		return last, usagef("after midnight a cramp needs its night: add --night tonight for the night of %s, or --night last for the night of %s",
			tonight.Format(diary.DayDate), last.Format(diary.DayDate))
	case !named:
		return last, nil
	}
	return p.nightUpTo(text, diary.NightOf(now))
}

// record keeps the answer that the words give, all of it or nothing.
func (p *program) record(night diary.Date, words []string, remarks diary.Remarks) error {
	if slices.Contains(words, none) {
		if len(words) > 1 {
			return usagef(`either "none" or cramps, not both`)
		}
		return p.recordNone(night, remarks)
	}
	answer, err := p.answer(night, words)
	if err != nil {
		return err
	}
	answer.Remarks, answer.Closes = remarks, true
	if _, err := p.journal().CheckIn(answer); err != nil {
		return err
	}
	return p.confirm(answer)
}

func (p *program) answer(night diary.Date, words []string) (diary.CheckIn, error) {
	now, newID := p.clock(), p.ids()
	answer := diary.CheckIn{Night: night, At: now, UnderWay: night.Compare(diary.LastNight(now)) > 0}
	for _, text := range words {
		c, err := diary.ParseCramp(text, night, now.Location())
		if err != nil {
			return answer, usageError{err}
		}
		if c.At.After(now) {
			return answer, usagef("%s in the night of %s is still to come", c.At.Format("15:04"), night)
		}
		c.ID = newID()
		answer.Cramps = append(answer.Cramps, c)
	}
	return answer, nil
}

// recordNone refuses to say "none" of a night that is not over, or that has
// cramps: taking those back is a decision of its own.
func (p *program) recordNone(night diary.Date, remarks diary.Remarks) error {
	if night.Compare(diary.LastNight(p.clock())) > 0 {
		return usagef("the night of %s is not over yet", night)
	}
	answer := diary.CheckIn{Night: night, At: p.clock(), None: true, Remarks: remarks}
	_, err := p.journal().CheckIn(answer)
	if errors.Is(err, diary.ErrCramps) {
		return fmt.Errorf(`%w; "calmcalf checkin --night %s" edits them`, err, night)
	}
	if err != nil {
		return err
	}
	return p.confirm(answer)
}

// recordedSoFar tells the cramps that the night has, one a line, and how one that
// nobody closed is closed.
func (p *program) recordedSoFar(night diary.Date) (string, error) {
	kept, err := p.journal().Night(night)
	if err != nil {
		return "", err
	}
	text := ""
	for _, c := range kept.Cramps {
		text += "Recorded so far: " + c.String() + ".\n"
		if c.Open {
			text += "Tell that one again with how long it was, such as 3m, and it is closed.\n"
		}
	}
	return text, nil
}

// remark keeps what is told of a night besides its cramps.
func (p *program) remark(night diary.Date, remarks diary.Remarks) error {
	if _, err := p.journal().Remark(night, remarks); err != nil {
		return err
	}
	return p.Print(savedFor(night, ""))
}

func (p *program) confirm(answer diary.CheckIn) error {
	words := diary.CountCramps(len(answer.Cramps))
	if len(answer.Cramps) > 0 {
		words += ": " + strings.Join(diary.DescribeCramps(answer.Cramps), "; ")
	}
	text := savedFor(answer.Night, words)
	if slices.ContainsFunc(answer.Cramps, func(c diary.Cramp) bool { return c.Different }) {
		text += "One that is unlike the usual ones is a reason to look for warning signs, with: calmcalf check\n"
	}
	return p.Print(text)
}

// ask puts the questions as lines of text.
func (p *program) ask(night diary.Date) error {
	recorded, err := p.recordedSoFar(night)
	if err != nil {
		return err
	}
	questions := plain.CheckIn{
		Console: p.Console, Now: p.clock,
		Parse: func(words string) error {
			_, err := p.answer(night, []string{words})
			return err
		},
		Save:     func(words []string) error { return p.record(night, words, diary.Remarks{}) },
		Sore:     func() ([]diary.Night, error) { return p.aching(night) },
		SaveSore: p.saveSore,
	}
	return questions.Ask(night, recorded)
}
