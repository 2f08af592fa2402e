package plain

import "errors"

// Question is one of several that are asked in turn. Each can be skipped.
type Question struct {
	Ask  func() string           // the question, with what can be typed; "" where it is none for this person
	Save func(line string) error // saves an answer, and says so
}

// AskEach asks questions, one a line. An answer that can't be saved is asked for again.
func (c *Console) AskEach(questions []Question) error {
	c.say("Press enter to skip a question. You can also type \"back\" for the previous question, or \"stop\" to finish here.\n")
	for i, step := 0, 1; i < len(questions); i = max(0, i+step) {
		ask := questions[i].Ask()
		if ask == "" {
			if i == 0 {
				step = 1
			}
			continue
		}
		c.sayf("%d of %d. %s\n", i+1, len(questions), ask)
		line, err := c.next()
		switch step = 1; {
		case errors.Is(err, errSilent), line == stop:
			return nil
		case err != nil:
			return err
		case line == "back":
			step = -1
		case line == "":
		default:
			if err := questions[i].Save(line); err != nil {
				c.Complain(err)
				step = 0
			}
		}
	}
	return c.err
}
