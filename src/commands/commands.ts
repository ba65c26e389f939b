/** The functions behind the ribbon's buttons are registered here, under the names that manifest.xml gives them. */
void Office.onReady();
