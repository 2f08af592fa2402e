package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"calmcalf/store"
	"calmcalf/store/diary"
	"calmcalf/ui/nav"
	"calmcalf/ui/plain"

	"github.com/spf13/cobra"
)

type checkInAsk struct {
	night, note, stillSore string
	sleep                  *int
	yes                    bool
	given                  func(flag string) bool
}

func (p *program) checkin() *cobra.Command {
	var ask checkInAsk
	cmd := &cobra.Command{
		Use: `checkin [none|CRAMP...]`,
		Long: `checkin records whether you had a cramp. Describe a CRAMP in a few words, in any order: leg
(left, right, both), muscle (calf, foot, thigh, thigh back, thigh front, shin, toes), how
bad it was from 0 to 10 (7 or 7/10), how long the muscle was hard (45s, 3 min, half an
hour), the time (03:10), and any of the words "woke" (it woke you), "sore" and "different"
(unlike your usual cramps). Separate cramps with commas. New cramps are added to those
already logged for the night. If you recorded a cramp with "calmcalf now" but not when it
ended, the first CRAMP here that matches it fills in what is missing. You can use --sleep or
--note without a CRAMP.

If you leave out --night, calmcalf logs the most recent night that has ended. After
midnight, say which night a cramp belongs to: --night tonight is the night that has already
begun, and --night last is the night before.

"sore 30h" records that the muscle was sore for 30 hours (14 days at most). If you say
only "sore", the next check-ins ask whether the muscle is still sore. Answer there, or with
--still-sore yes or no. If you answer "yes", calmcalf counts the hours from the cramp until
now. If you answer "no", it won't ask again. To answer about an earlier night, add --night.`,
		Example: `  calmcalf checkin none
  calmcalf checkin left calf 7 3m
  calmcalf checkin left calf 7 3m 03:10 woke, right foot 4 --night yesterday
  calmcalf checkin --still-sore no`,
		RunE: func(cmd *cobra.Command, args []string) error {
			ask.given = cmd.Flags().Changed
			return p.runCheckIn(cmd, ask, args)
		},
	}
	cmd.Flags().StringVar(&ask.night, "night", "", "log the night that began on the evening of this `DATE`, such as yesterday or \"3 nov\" (default: last night)")
	wholeFlag(cmd, &ask.sleep, "sleep", 0, diary.MaxSleep, "record how you slept, as a `NUMBER` from 0 (worst) to 10")
	cmd.Flags().StringVar(&ask.note, "note", "", "add a note about the night, in your own `WORDS` (use - to read the note from standard input, so no one sees it in the list of running programs)")
	cmd.Flags().StringVar(&ask.stillSore, "still-sore", "", "say whether the muscle is still sore after an earlier cramp: `yes|no`")
	sureFlag(cmd, &ask.yes, "a night from long ago, or a cramp that is very long or already logged,")
	return cmd
}

func (p *program) runCheckIn(cmd *cobra.Command, ask checkInAsk, words []string) error {
	night, err := p.checkedNight(ask, words)
	if err != nil {
		return err
	}
	remarks := diary.Remarks{Sleep: ask.sleep}
	if ask.given("note") {
		note, err := p.given(ask.note)
		if err != nil {
			return fmt.Errorf("can't read the note: %w", err)
		}
		remarks.Note = new(strings.Join(strings.Fields(note), " ")) // one line
		if *remarks.Note == "" {
			return usagef("--note %s: the note that was read is empty, so nothing was saved", ask.note)
		}
	}
	if err := remarks.Check(); err != nil {
		return usageError{err}
	}
	switch {
	case ask.given("still-sore") && (len(words) > 0 || remarks != diary.Remarks{}):
		return usagef("--still-sore is a separate answer: use it alone, or with --night")
	case ask.given("still-sore"):
		return p.stillSore(ask.stillSore, night, ask.given("night"))
	case len(words) > 0:
		return p.inWords(night, ask, words, remarks)
	case remarks != diary.Remarks{}:
		before, err := p.journal().Night(night)
		if err != nil {
			return err
		}
		if _, err := p.journal().Remark(night, remarks); err != nil {
			return err
		}
		return p.Print(savedFor(night, describe(remarks, before)))
	}
	return p.linesOr(cmd, func() error { return p.ask(night, ask.given("night"), ask.yes) }, nav.CheckIn{Night: night, Alone: ask.given("night")})
}

// inWords saves the answer that the words of a command give, and says how to answer what a
// check-in asks besides.
func (p *program) inWords(night diary.Date, ask checkInAsk, words []string, remarks diary.Remarks) error {
	guessed := !ask.given("night") && !saysNone(words)
	answer, err := p.unslipped(night, words)
	if err == nil && guessed {
		err = p.whichNight(night, answer.Cramps)
	}
	var aching []diary.Night
	var unread error
	if err == nil {
		answer.Remarks = remarks
		err = p.record(answer, ask.yes, func(r store.Reader) { aching, unread = p.aching(r.Nights, night) })
	}
	if err != nil {
		return p.unquoted(err, ask.night, words)
	}
	if guessed && maybeTonight(answer.Cramps, p.clock()) {
		if err := p.Print("If you meant tonight: calmcalf data undo, and then the same command with --night tonight\n"); err != nil {
			return err
		}
	}
	if unread != nil {
		return unread
	}
	return p.offerSore(aching)
}

// unquoted adds to an error how to name the night, where one of the words was of it, or two.
func (p *program) unquoted(err error, night string, words []string) error {
	for i, word := range words {
		word = strings.Trim(word, ",;")
		if i+1 < len(words) {
			two := word + " " + strings.Trim(words[i+1], ",;")
			if _, unread := p.night(two); unread == nil {
				return usagef("%w; to name the night, write --night %q", err, two)
			}
		}
		if marks := strings.FieldsFunc(word, unicode.IsNumber); len(marks) < 2 && !strings.ContainsFunc(word, unicode.IsLetter) {
			continue // 7.5, 10/10 and 10-15 could be days as well, and are not
		}
		whole := strings.TrimSpace(night + " " + word)
		switch _, unread := p.night(whole); {
		case unread != nil:
		case night == "":
			return usagef("%w; to name the night, write --night %s", err, word)
		default:
			return usagef("%w; put a night of several words in quotes: --night %q", err, whole)
		}
	}
	return err
}

// record saves an answer, all of it or nothing. "none" of a night that has cramps is refused: to
// delete them is a decision of its own. read is run on the journal as it is then.
func (p *program) record(answer diary.CheckIn, sure bool, read func(store.Reader)) (err error) {
	night, remarks := answer.Night, answer.Remarks
	var before diary.Night
	if !answer.None || remarks != (diary.Remarks{}) { // the commonest answer reads nothing
		if before, err = p.journal().Night(night); err != nil {
			return err
		}
	}
	for _, doubt := range doubts(before.Cramps, answer.Cramps, p.clock()) {
		if err := p.confirmed(doubt, sure); err != nil {
			return err
		}
	}
	_, err = p.journal().CheckInAnd(answer, read)
	switch {
	case errors.Is(err, diary.ErrCramps):
		return fmt.Errorf(`%w; to change that: calmcalf checkin --night %[2]s; to delete it all: calmcalf data unlog %[2]s`, err, night)
	case err != nil:
		return err
	}
	saved := diary.CountCramps(len(answer.Cramps))
	if !answer.None {
		saved += ", " + strings.Join(diary.DescribeCramps(answer.Cramps), "; ")
	}
	if others := describe(remarks, before); others != "" {
		saved += "; " + others
	}
	text := savedFor(night, saved) + corrected(before, answer.Cramps)
	if slices.ContainsFunc(answer.Cramps, func(c diary.Cramp) bool { return c.Different }) {
		text += "A cramp unlike your usual ones is a reason to check for warning signs: calmcalf check\n"
	}
	return p.Print(text)
}

// unslipped is the answer that words give, after a question where one of them is a slip.
func (p *program) unslipped(night diary.Date, words []string) (diary.CheckIn, error) {
	answer, err := p.answer(night, words)
	slip, meant, _ := p.slipped(err)
	if !meant {
		return answer, err
	}
	i := slices.IndexFunc(words, func(words string) bool { return strings.Contains(words, slip.Typed) })
	words = slices.Clone(words)
	words[max(i, 0)] = strings.Replace(words[max(i, 0)], slip.Typed, slip.Meant, 1)
	return p.answer(night, words)
}

func (p *program) answer(night diary.Date, words []string) (diary.CheckIn, error) {
	now, newID := p.clock(), p.ids()
	underWay := night.Compare(diary.LastNight(now)) > 0
	answer := diary.CheckIn{Night: night, At: now}
	switch {
	case diary.SaysNone(words) && underWay:
		return answer, usagef("the night of %s is not over yet", night.Format(diary.FullDate))
	case diary.SaysNone(words):
		answer.None = true
		return answer, nil
	case slices.Contains(words, plain.None):
		return answer, usagef(`write either "none" or cramps, not both`)
	case strings.Join(words, " ") == "0":
		return answer, usagef(`"0" could mean no cramps, or a cramp that did not hurt: write none, or 0/10`)
	}
	answer.UnderWay, answer.Closes = underWay, true
	var err error
	if answer.Cramps, err = diary.ParseCramps(words, night, now.Location()); err != nil {
		return answer, usageError{err}
	}
	for i, c := range answer.Cramps {
		if c.At.After(now) {
			return answer, usagef("%s on the night of %s is still to come", c.At.Format("15:04"), night.Format(diary.FullDate))
		}
		answer.Cramps[i].ID = newID()
	}
	return answer, nil
}
