package org.careerjournal.command.imports;

/** Makes an archive as LinkedIn writes it, as large as wanted and always the same. */
public final class LinkedInArchiveMaker {

    private static final String[] FIRST = {"Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Radia", "Tony"};
    private static final String[] LAST = {"Müller", "Smith", "García", "Rossi", "Nguyen", "O'Neil", "Kim", "Dubois"};
    private static final String[] TITLES = {
        "Software Engineer", "VP, Sales", "Product Manager", "Head of \"\"Growth\"\"", "Director", "", "Recruiter"
    };
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private LinkedInArchiveMaker() {}

    /** @param connections how many people; beside them five positions, one degree and fifty skills */
    public static byte[] archive(int connections) {
        StringBuilder people = new StringBuilder(
                        "Notes:\r\n\"When exporting your connection data, you may notice\"\r\n\r\n")
                .append("First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n");
        for (int i = 0; i < connections; i++) {
            people.append("%s,%s,https://www.linkedin.com/in/person-%d,,Company %d &amp; Co,\"%s\",%02d %s %d\r\n"
                    .formatted(
                            FIRST[i % FIRST.length],
                            LAST[i / FIRST.length % LAST.length],
                            i,
                            i % 97,
                            TITLES[i % TITLES.length],
                            1 + i % 28,
                            MONTHS[i % 12],
                            2010 + i % 13));
        }
        StringBuilder skills = new StringBuilder("Name\r\n");
        for (int i = 0; i < 50; i++) {
            skills.append("Skill ").append(i).append("\r\n");
        }
        String root = "Complete_LinkedInDataExport_08-30-2025/";
        return new Zip()
                .with(root + "Connections.csv", people.toString())
                .with(root + "Skills.csv", skills.toString())
                .with(
                        root + "Education.csv",
                        "School Name,Start Date,End Date,Notes,Degree Name,Activities\r\nETH Zürich,2004,2009,,MSc Physics,\r\n")
                .with(root + "Positions.csv", """
                        Company Name,Title,Description,Location,Started On,Finished On
                        Acme,Director,,Berlin,Jan 2022,
                        Acme,Engineering Manager,,Berlin,Mar 2018,Dec 2021
                        Acme,Senior Engineer,,Berlin,Jan 2015,Feb 2018
                        Beta,Engineer,,Zurich,Jun 2011,Dec 2014
                        Gamma,Intern,,Zurich,2009,2010
                        """)
                .bytes();
    }
}
