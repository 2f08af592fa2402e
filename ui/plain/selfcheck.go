package plain

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"calmcalf/store/diary"
)

// SelfCheck asks about warning signs, and then what else than a cramp it could be.
type SelfCheck struct {
	Console
	List diary.Checklist
	Last diary.Signs              // the answer before
	Save func(yes []string) error // saves an answer, and says what it calls for
}

// Ask asks line by line, first about emergencies.
func (c *SelfCheck) Ask() error {
	c.say(c.Opening + "Warning signs, in two lists.\n")
	yes, err := c.pickBoth()
	switch {
	case errors.Is(err, errStopped):
		return c.Print("Nothing was recorded.\n")
	case errors.Is(err, errSilent):
		return c.Print("Nothing was recorded. If you have none of these, type: calmcalf check none. If you have one, type its name, for example: calmcalf check leg-swollen\n")
	case err != nil:
		return err
	}
	if err := c.Save(yes); err != nil || len(yes) > 0 {
		return err
	}
	return c.askLookalikes()
}

// errStopped is that somebody ended the questions.
var errStopped = errors.New("stopped")

// pickBoth asks for the signs of both lists. With an emergency the second one is not
// asked, and its signs stay as they were answered before. Where nobody answers the
// first, the second is printed, too.
func (c *SelfCheck) pickBoth() ([]string, error) {
	today := c.List.Asked(diary.SameDay, c.Last)
	yes, err := c.pick("Do you have any of these now?", c.List.Asked(diary.Emergency, c.Last))
	switch {
	case errors.Is(err, errSilent):
		return nil, errors.Join(err, c.Print(c.numbered("And do you have any of these?", today)))
	case err != nil:
		return nil, err
	case len(yes) == 0:
		return c.pick("And do you have any of these?", today)
	}
	for _, s := range diary.ActiveSigns(c.List.Signs, c.Last) {
		if s.Tier == diary.SameDay {
			yes = append(yes, s.ID)
		}
	}
	return yes, nil
}

// numbered lists signs, with the words that a command needs where nobody answers here.
func (c *SelfCheck) numbered(title string, signs []diary.Sign) string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s\n", title)
	for i, s := range signs {
		word := s.ID + ": "
		if c.echoes {
			word = ""
		}
		fmt.Fprintf(&text, "%d. %s%s.\n", i+1, word, s.Ask)
	}
	return text.String()
}

func (c *SelfCheck) pick(title string, signs []diary.Sign) ([]string, error) {
	c.say(c.numbered(title, signs) + "Type none, or the numbers of those you have. Type stop to leave without answering.\n")
	for {
		line, err := c.next()
		switch {
		case err != nil:
			return nil, err
		case line == stop:
			return nil, errStopped
		case line == None, isNo(line):
			return nil, nil
		}
		ids, err := picked(line, signs)
		if err == nil {
			return ids, nil
		}
		c.Complain(err)
	}
}

// picked are the signs that a line names, by number or by word.
func picked(line string, signs []diary.Sign) ([]string, error) {
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == ',' })
	if len(words) == 0 {
		return nil, errors.New("an empty line isn't an answer: type none or the numbers")
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
func (c *SelfCheck) askLookalikes() error {
	c.sayf("What else could it be? %d optional questions. Answer y or n, or press enter if you are not sure. You can also type \"back\" for the previous question, or \"stop\" to finish here.\n", len(c.List.Lookalikes))
	replies := map[string]diary.Reply{}
	for i := 0; i < len(c.List.Lookalikes); {
		q := c.List.Lookalikes[i]
		c.sayf("%d. %s\n", i+1, strings.Join(append([]string{q.Ask}, q.Parts...), "\n   "))
		line, err := c.next()
		switch {
		case errors.Is(err, errSilent), line == stop:
			return c.Print("No more questions. Your answers about the warning signs are saved.\n")
		case err != nil:
			return err
		case isYes(line) && q.Sign != "":
			return c.Save([]string{q.Sign})
		}
		i = c.replied(line, q, replies, i)
	}
	result := diary.Weigh(c.List.Lookalikes, replies)
	sounds, say := result.Describe(c.List.Words)
	return c.Printf("%s\nTo read about it, run: calmcalf learn %s\n%s\n", strings.Join(append([]string{sounds}, say...), "\n"), result.Topic(), c.List.Words.Closing)
}

// replied notes a line as the reply to question i, and returns the next one to ask.
func (c *SelfCheck) replied(line string, q diary.Lookalike, replies map[string]diary.Reply, i int) int {
	switch {
	case line == "back":
		return max(0, i-1)
	case isYes(line):
		replies[q.ID] = diary.Yes
	case isNo(line):
		replies[q.ID] = diary.No
	case line == "" || line == "s":
		replies[q.ID] = diary.Unsure
	default:
		c.Complain(fmt.Errorf("%q is not an answer here: type y, n, \"back\" or \"stop\", or press enter if you are not sure", line))
		return i
	}
	return i + 1
}

// Warning is what the active warning signs of a body call for, or that nobody knows
// whether there are any; "" where there are none.
func Warning(words diary.CheckWords, body diary.Body) string {
	if len(body.Signs) == 0 && body.Unknown {
		return body.Words.Steps.Unknown + "\n"
	}
	return Signs(words, body.Signs)
}

// Signs is what the active warning signs call for, and how that ends; "" where there are
// none.
func Signs(words diary.CheckWords, active []diary.Sign) string {
	if len(active) == 0 {
		return ""
	}
	text, tier := "", diary.Tier("")
	for _, s := range active {
		if s.Tier != tier {
			tier = s.Tier
			text += map[diary.Tier]string{diary.Emergency: words.Now, diary.SameDay: words.Today}[tier] + ".\n"
		}
		if s.Earlier != nil {
			text += s.Say + "\n" + ClotCommands(s.Earlier) + "\n"
			continue
		}
		text += fmt.Sprintf("%s You answered: %s.\n", s.Say, s.InSentence())
	}
	text += words.Ends
	if _, blocks := diary.Blocking(active); blocks {
		text += " " + words.Blocked
	}
	return text + "\n" + words.Closing + "\n"
}

// ClotCommands names the command for each of the two things that "clot" can be.
func ClotCommands(earlier []diary.Concern) string {
	return fmt.Sprintf("If one leg is swollen, warm, discoloured or sore now: calmcalf check %s. If you had a clot earlier: calmcalf profile set massage %s",
		diary.LegSwollen, strings.Trim(fmt.Sprint(earlier), "[]"))
}
