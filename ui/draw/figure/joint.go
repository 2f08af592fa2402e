package figure

// joint is a joint of the body, or the end of a limb.
type joint int

const (
	head joint = iota
	shoulder
	hip
	nearKnee
	nearAnkle
	nearToe
	nearElbow
	nearHand
	nearFingers
	farKnee
	farAnkle
	farToe
	farElbow
	farHand
	farFingers
	chest
	jointCount
)

// frame is the place of every joint at one moment.
type frame [jointCount]point
