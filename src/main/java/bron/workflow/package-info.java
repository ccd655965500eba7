/**
 * How colleagues bring an article to its readers together: handing in and approving, who has it to
 * do, what they say to each other about it, and what each of them has to do.
 */
package bron.workflow;
